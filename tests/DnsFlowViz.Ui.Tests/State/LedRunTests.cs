using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.State;

/// <summary>A run that another one leads, on the other's clock.</summary>
public sealed class LedRunTests : IDisposable
{
    private static readonly long Slice = SpeedLadder.SliceNs(SpeedLadder.RealTime);
    private readonly HandClock _clock = new();
    private readonly ScriptedRunSource _source = new();
    private readonly LedRun _leader;
    private readonly LedRun _led;

    public LedRunTests() => (_leader, _led) = (new(_source), new(_source, _clock));

    public void Dispose()
    {
        _leader.Dispose();
        _led.Dispose();
    }

    [Fact]
    public async Task A_stream_that_began_late_is_begun_again_ahead_by_as_much()
    {
        await PlayBoth();
        await Show(leaderSlices: 10, ledSlices: 4);
        Assert.Equal(2, _source.Watched.Count);

        _clock.Pass(TimeSpan.FromSeconds(2));
        await Show(leaderSlices: 11, ledSlices: 5);

        await PlayerBench.Until(() => _source.Watched.Count == 3);
        Assert.Equal((11 + 6) * Slice, _source.Watched[2].FromNs);
    }

    [Fact]
    public async Task One_that_is_ahead_of_its_leader_is_begun_again_behind_it()
    {
        await PlayBoth();
        _clock.Pass(TimeSpan.FromSeconds(2));

        await Show(leaderSlices: 20, ledSlices: 25);

        await PlayerBench.Until(() => _source.Watched.Count == 3);
        Assert.Equal((20 - 5) * Slice, _source.Watched[2].FromNs);
    }

    [Fact]
    public async Task Two_that_are_close_stay_as_they_are()
    {
        await PlayBoth();
        _clock.Pass(TimeSpan.FromSeconds(100));

        await Show(leaderSlices: 20, ledSlices: 17);

        Assert.Equal(2, _source.Watched.Count);
    }

    [Fact]
    public async Task Where_it_does_not_help_it_is_tried_less_and_less_often()
    {
        await PlayBoth();
        _clock.Pass(TimeSpan.FromSeconds(2));
        await Show(leaderSlices: 20, ledSlices: 10);
        await PlayerBench.Until(() => _source.Watched.Count == 3);

        _clock.Pass(TimeSpan.FromSeconds(2));
        await Show(leaderSlices: 40, ledSlices: 30, segment: 2);
        Assert.Equal(3, _source.Watched.Count);

        _clock.Pass(TimeSpan.FromSeconds(2));
        await Show(leaderSlices: 41, ledSlices: 31, segment: 2);
        await PlayerBench.Until(() => _source.Watched.Count == 4);
    }

    private async Task PlayBoth()
    {
        foreach (var run in new[] { _leader, _led })
        {
            await run.Player.Open(RunSpec.Shipped("incident-as-told"));
            run.Player.SetSpeed(SpeedLadder.RealTime);
        }

        _leader.Player.Play();
        await PlayerBench.Until(() => _source.Watched.Count == 1);
        _led.Follow(_leader.Store);
        await PlayerBench.Until(() => _source.Watched.Count == 2);
    }

    /// <summary>The led run takes its frame first: the leader's is what is looked at.</summary>
    private async Task Show(int leaderSlices, int ledSlices, int segment = 1)
    {
        _source.Watched[segment].SendKey(ledSlices * Slice);
        await PlayerBench.Until(() => _led.Store.PlayheadNs == ledSlices * Slice);
        _source.Watched[0].SendKey(leaderSlices * Slice);
        await PlayerBench.Until(() => _leader.Store.PlayheadNs == leaderSlices * Slice);
    }

    /// <summary>A clock that stands until it is moved.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}
