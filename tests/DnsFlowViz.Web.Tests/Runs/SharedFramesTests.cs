using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Web.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Runs;

public sealed class SharedFramesTests(LiveServer server)
{
    private const long At = 20_000_000_000;
    private const int Frames = 75;
    private const int MostTries = 5;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_viewers_share_the_very_same_array()
    {
        var (run, store) = await Recorded();
        var one = new FrameReel(run, store, At + 100_000_000, SpeedLadder.RealTime);
        var two = new FrameReel(run, store, At + 300_000_000, SpeedLadder.RealTime);

        for (var k = one.First + 10; k < one.First + 50; k++)
        {
            Assert.Same(one.Get(k), two.Get(k));
        }
    }

    [Fact]
    public async Task A_store_forgets_the_oldest_frames_and_builds_them_again_with_the_same_bytes()
    {
        var (run, _) = await Recorded();
        var small = new FrameStore(mostBytes: 64 * 1024);
        var reel = new FrameReel(run, small, At, SpeedLadder.RealTime);
        var first = reel.Get(reel.First);
        for (var k = reel.First; k < reel.First + 300; k++)
        {
            reel.Get(k);
            Assert.InRange(small.Bytes, 1, 64 * 1024);
        }

        var again = reel.Get(reel.First);
        Assert.NotSame(first, again);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task A_viewer_that_never_reads_slows_nobody_and_is_live_again_soon()
    {
        var (run, _) = await Recorded();
        var screening = server.Services.GetRequiredService<Screening>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var frozen = screening.Watch(run.Opened.RunId, 0, SpeedLadder.RealTime, stop.Token)
            .GetAsyncEnumerator(stop.Token);
        Assert.True(await frozen.MoveNextAsync());

        // A hiccup of the machine is not the frozen viewer's doing; one that slows others does so every time.
        var tries = MostTries;
        double took;
        do
        {
            took = await SecondsFor(Frames, screening.Watch(
                run.Opened.RunId, 0, SpeedLadder.RealTime, stop.Token));
        }
        while (took > 4 && --tries > 0);

        Assert.InRange(took, 2.2, 4);
        var thawed = TimeProvider.System.GetTimestamp();
        long index;
        do
        {
            Assert.True(await frozen.MoveNextAsync());
            index = FrameCodec.Decode(frozen.Current).Index;
        }
        while (index < Frames - 2);
        Assert.True(TimeProvider.System.GetElapsedTime(thawed).TotalSeconds < 1);
        await stop.CancelAsync();
    }

    private static async Task<double> SecondsFor(int frames, IAsyncEnumerable<byte[]> watched)
    {
        var started = TimeProvider.System.GetTimestamp();
        await foreach (var _ in watched)
        {
            if (--frames == 0)
            {
                break;
            }
        }

        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private async Task<(SharedRun Run, FrameStore Store)> Recorded()
    {
        var library = server.Services.GetRequiredService<RunLibrary>();
        var run = library.Get(library.Open(RunSpec.Shipped("incident-as-told")).Opened!.RunId);
        await run.WaitFor(long.MaxValue, Cancel);
        return (run, server.Services.GetRequiredService<FrameStore>());
    }
}
