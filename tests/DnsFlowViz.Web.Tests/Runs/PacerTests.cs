using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Tests.Runs;

public sealed class PacerTests
{
    private static readonly TimeSpan Frame = TimeSpan.FromTicks(SpeedLadder.FrameNs / 100);

    private readonly FakeClock _clock = new();
    private readonly FrameChannel _channel = new(1000);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_frame_comes_at_once_and_then_one_every_32_ms()
    {
        _ = Play(new ScriptedReel(7, 1000, _clock));
        await Waits();
        Assert.Equal(1, _channel.Count);

        for (var frames = 2; frames <= 60; frames++)
        {
            await Move(Frame);
            Assert.Equal(frames, _channel.Count);
        }
    }

    [Fact]
    public async Task Small_delays_do_not_add_up()
    {
        _ = Play(new ScriptedReel(0, 100_000, _clock));
        await Waits();

        // Timers that ring 7 ms late each time would lose 18 % of the frames if each were counted from the
        // last.
        for (var i = 0; i < 100; i++)
        {
            await Move(Frame + TimeSpan.FromMilliseconds(7));
        }

        var taken = await TakeAll();
        Assert.Equal(3900 / 32, taken[^1]);
    }

    [Fact]
    public async Task Whoever_is_late_gets_every_key_frame_and_the_newest_delta()
    {
        _ = Play(new ScriptedReel(0, 1000, _clock));
        await Waits();
        await Move(Frame * 110);

        var taken = await TakeAll();
        Assert.Equal([0, 25, 50, 75, 100, 110], taken);
    }

    [Fact]
    public async Task Waiting_for_the_recording_is_no_lateness()
    {
        var reel = new ScriptedReel(0, 1000, _clock) { RecordedTo = 2 };
        _ = Play(reel);
        await Waits();
        for (var i = 0; i < 40; i++)
        {
            await Move(Frame);
        }

        Assert.Equal(2, _channel.Count);
        reel.RecordedTo = 1000;
        for (var i = 0; i < 3; i++)
        {
            await Move(Frame);
        }

        var taken = await TakeAll();
        Assert.Equal([0, 1, 2, 3, 4], taken.Take(5));
    }

    [Fact]
    public async Task The_segment_ends_with_the_run()
    {
        var playing = Play(new ScriptedReel(0, 3, _clock));
        for (var i = 0; i < 3; i++)
        {
            await Waits();
            await Move(Frame);
        }

        await playing.WaitAsync(TimeSpan.FromSeconds(5), Cancel);
        var taken = await TakeAll();
        Assert.Equal([0, 1, 2], taken);
    }

    [Fact]
    public async Task A_frame_that_cannot_be_made_ends_the_segment_with_its_reason()
    {
        await new Pacer(_clock).Play(new BrokenReel(), _channel, Cancel);

        await Assert.ThrowsAsync<RunRefusedException>(TakeAll);
    }

    private Task Play(IFrameReel reel) =>
        Task.Run(() => new Pacer(_clock).Play(reel, _channel, Cancel), Cancel);

    private async Task Move(TimeSpan by)
    {
        _clock.Advance(by);
        await Task.Yield();
        await Waits();
    }

    /// <summary>Until the pacer sleeps on the clock again, or has ended.</summary>
    private async Task Waits()
    {
        for (var i = 0; i < 200 && _clock.Waiting == 0; i++)
        {
            await Task.Delay(1, Cancel);
        }
    }

    private async Task<long[]> TakeAll()
    {
        _channel.End();
        var taken = new List<long>();
        await foreach (var frame in _channel.Read(Cancel))
        {
            taken.Add(BitConverter.ToInt64(frame.Bytes));
        }

        return [.. taken];
    }

    private sealed class BrokenReel : IFrameReel
    {
        public long First => 0;

        public ValueTask<bool> Reaches(long k, CancellationToken cancel) =>
            throw new RunRefusedException("broken");

        public bool MayBeDropped(long k) => false;

        public byte[] Get(long k) => [];
    }
}
