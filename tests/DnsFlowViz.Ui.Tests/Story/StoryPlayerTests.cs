using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Story;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Story;

/// <summary>The story follows the playhead and lets go as soon as somebody else moves it.</summary>
public sealed class StoryPlayerTests : IDisposable
{
    private readonly PlayerBench _bench;
    private readonly StoryPlayer _story;
    private readonly TwinRuns _twins;

    /// <summary>A bench whose runs carry a story.</summary>
    public StoryPlayerTests()
    {
        _bench = PlayerBench.Empty();
        _bench.Source.Answer = spec => new OpenReply(
            Runs.Incident(spec: spec) with { Script = Runs.Script() }, []);
        _twins = new TwinRuns(_bench.Source);
        _story = new StoryPlayer(_bench.Store, _bench.Player, _twins, TimeProvider.System);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _story.Dispose();
        _twins.Dispose();
        _bench.Dispose();
    }

    private async Task<ScriptedSegment> Begin()
    {
        await _bench.Player.Open(RunSpec.Shipped("incident-as-told"));
        _story.Begin();
        return await _bench.Play();
    }

    // Who listens last hears of the frame when the story has.
    private async Task PlayTo(ScriptedSegment segment, long ns)
    {
        var heard = false;
        _bench.Store.FrameArrived += Hear;
        segment.SendKey(ns);
        await PlayerBench.Until(() => Volatile.Read(ref heard) && _bench.Store.PlayheadNs == ns);
        _bench.Store.FrameArrived -= Hear;

        void Hear(Frame frame) => Volatile.Write(ref heard, true);
    }

    [Fact]
    public async Task Beats_follow_each_other_as_the_playhead_reaches_them_and_the_last_one_pauses()
    {
        var segment = await Begin();
        await PlayTo(segment, 400);
        Assert.Equal("Calm", _story.Beat!.Name);

        await PlayTo(segment, 5 * Runs.Second);
        Assert.Equal("Filling", _story.Beat.Name);
        Assert.True(_story.Shows("config"));

        await PlayTo(segment, (6 * Runs.Second) + 50_000_000);
        Assert.True(_story.IsAtEnd);
        Assert.False(_bench.Store.Playing);
        Assert.True(_story.IsTelling);
    }

    [Fact]
    public async Task Taking_over_changes_nothing_but_the_story()
    {
        var segment = await Begin();
        await PlayTo(segment, 5 * Runs.Second);

        _story.TakeOver();

        Assert.False(_story.IsTelling);
        Assert.True(_bench.Store.Playing);
        Assert.Equal(5 * Runs.Second, _bench.Store.PlayheadNs);
        Assert.Equal(SpeedLadder.Story, _bench.Store.Speed);
        Assert.Equal("Filling", _story.Beat!.Name);
    }

    [Fact]
    public async Task Resumed_it_plays_from_the_start_of_the_beat_where_it_was_left()
    {
        var segment = await Begin();
        await PlayTo(segment, 5_010_000_000);
        _bench.Player.SetSpeed(SpeedLadder.RealTime);
        Assert.False(_story.IsTelling);

        var resumed = _story.Resume(inSteps: false);
        await PlayerBench.Until(() => _bench.Source.Watched[^1].FromNs == 5 * Runs.Second);
        _bench.Source.Watched[^1].SendKey((5 * Runs.Second) + 400);
        await resumed;

        Assert.True(_story.IsTelling);
        Assert.True(_bench.Store.Playing);
        Assert.Equal(SpeedLadder.Story, _bench.Store.Speed);
    }

    [Fact]
    public async Task In_steps_every_beat_stands_at_its_instant_and_nothing_plays()
    {
        await _bench.Player.Open(RunSpec.Shipped("incident-as-told"));
        var before = _bench.Source.Watched.Count;
        var begun = _story.BeginInSteps();
        await PlayerBench.Until(() => _bench.Source.Watched.Count > before);
        _bench.Segment.SendKey(1 * Runs.Second);
        await begun;

        before = _bench.Source.Watched.Count;
        var step = _story.GoTo(1);
        await PlayerBench.Until(() => _bench.Source.Watched.Count > before);
        _bench.Segment.SendKey(5_020_000_400);
        await step;

        Assert.False(_bench.Store.Playing);
        Assert.Equal(5_020_000_000, _bench.Store.PlayheadNs);
        Assert.Equal("Filling", _story.Beat!.Name);
    }

    [Fact]
    public async Task Acting_at_the_playhead_takes_over()
    {
        var segment = await Begin();
        await PlayTo(segment, 5 * Runs.Second);

        await _bench.Restart("dnsmasq");

        Assert.False(_story.IsTelling);
    }
}
