using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Ui.Story;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Story;

/// <summary>A twin that follows the story stands where the story stands.</summary>
public sealed class TwinRunTests : IAsyncLifetime
{
    private const int Rung300 = 5;
    private static readonly StoryScript Script = Runs.Script() with
    {
        TwinsFromUs = 4_000_000,
        TwinsForUs = 10_000_000,
        TwinsFollow = true,
    };

    private PlayerBench _bench = null!;
    private TwinRun _twin = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _bench = await PlayerBench.WithIncident();
        _twin = new TwinRun(
            _bench.Source, new ScriptTwin("incident-as-measured", false, "As measured", "", ""), Script);
        await _twin.Open();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _twin.Dispose();
        _bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Paused_it_shows_the_instant_of_the_story()
    {
        await _bench.StandAt(5_020_000_000);

        _twin.Follow(_bench.Store);
        await AnswerSeek(5_020_000_000);

        Assert.Equal(5_020_000_000, _twin.Store.PlayheadNs);
        Assert.False(_twin.Store.Playing);
    }

    [Fact]
    public async Task Playing_it_begins_at_the_playhead_of_the_story_and_at_its_speed()
    {
        await _bench.StandAt(5_020_000_000);
        var story = await _bench.Play();
        var before = _bench.Source.Watched.Count;

        _twin.Follow(_bench.Store);
        await PlayerBench.Until(() => _bench.Source.Watched.Count > before);

        Assert.Equal(SpeedLadder.Story, story.Speed);
        Assert.Equal((5_020_000_000, Rung300), (_bench.Segment.FromNs, _bench.Segment.Speed));
        Assert.True(_twin.Store.Playing);
    }

    [Fact]
    public async Task It_takes_on_the_speed_to_which_the_schedule_changes()
    {
        await _bench.StandAt(5_020_000_000);
        var story = await _bench.Play();
        _twin.Follow(_bench.Store);
        await PlayerBench.Until(() => _twin.Store.Speed == Rung300);

        story.SendKey(5_060_000_000);

        await PlayerBench.Until(() => _twin.Store.Speed == SpeedLadder.RealTime);
        await PlayerBench.Until(() => _bench.Segment.Speed == SpeedLadder.RealTime);
        Assert.Equal(5_060_000_000, _bench.Segment.FromNs);
    }

    [Fact]
    public async Task When_the_story_pauses_it_pauses_at_the_same_instant()
    {
        await _bench.StandAt(5_020_000_000);
        await _bench.Play();
        _twin.Follow(_bench.Store);
        await PlayerBench.Until(() => _twin.Store.Playing);
        _bench.Segment.SendKey(5_020_900_000);
        await PlayerBench.Until(() => _twin.Store.PlayheadNs == 5_020_900_000);

        _bench.Player.Pause();
        await AnswerSeek(5_020_000_000);

        Assert.False(_twin.Store.Playing);
        Assert.Equal(5_020_000_000, _twin.Store.PlayheadNs);
    }

    [Fact]
    public async Task Stopped_it_follows_nobody_any_more()
    {
        _twin.Follow(_bench.Store);
        _twin.Stop();
        await _bench.Play();

        Assert.False(_twin.Store.Playing);
    }

    private async Task AnswerSeek(long ns)
    {
        await PlayerBench.Until(() => _bench.Segment.FromNs == ns && _bench.Segment.Speed == 0);
        _bench.Segment.SendKey(ns + 400);
        await PlayerBench.Until(() => _twin.Store.Picture?.Frame.ToNs == ns + 400);
    }
}
