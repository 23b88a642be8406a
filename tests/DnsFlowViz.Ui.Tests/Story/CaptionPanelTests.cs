using Bunit;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Story;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Story;

/// <summary>The line that says what is happening now.</summary>
public sealed class CaptionPanelTests : StageFixture
{
    [Theory]
    [InlineData(0, 0, "A laptop, two DNS servers, the internet. All is well.")]
    [InlineData(5_000_400_000, 1, "Consul sends the question back to where it came from.")]
    [InlineData(5_020_000_000, 60, "Round and round. Every lap takes one more slot.")]
    [InlineData(6_000_000_000, 150, "A slot frees up. A retry takes it. It will not heal.")]
    public async Task The_told_story_has_a_line_for_every_beat(long ns, int laps, string text)
    {
        await StandAt(ns, laps);

        Assert.Equal(text, Render<CaptionPanel>().Find(".caption-line").TextContent);
    }

    [Fact]
    public async Task The_measured_story_says_that_the_sockets_are_not_read()
    {
        await StandAt(Runs.FullNs, laps: 150, "incident-as-measured");

        var caption = Render<CaptionPanel>().Find(".caption").TextContent;
        Assert.Contains("stops reading its sockets", caption, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("incident-limit-1000", "150")]
    [InlineData("stress-2000", "lab")]
    public void No_scenario_is_told_with_what_is_true_of_another_only(string scenario, string wrong)
    {
        var telling = StoryTeller.TellingOf(Runs.Incident(spec: RunSpec.Shipped(scenario)));
        var lines = Enum.GetValues<StoryBeat>().Select(beat => StoryTexts.For(telling, beat).Text)
            .Append(StoryTexts.Footnote(telling, isFull: false).Watch)
            .Append(StoryTexts.Footnote(telling, isFull: true).Watch);

        Assert.All(lines, line => Assert.DoesNotContain(wrong, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Until_the_recording_is_complete_it_says_what_is_computed()
    {
        await Player.Open(RunSpec.Shipped("incident-as-told"));

        Assert.Equal("computing 60 s", Render<CaptionPanel>().Find(".watch").TextContent);
    }

    [Fact]
    public async Task A_lost_connection_takes_the_place_of_the_line_and_names_the_playhead()
    {
        await StandAt(11_380_000_000, laps: 150);
        var caption = Render<CaptionPanel>();

        Player.Play();
        await PlayerBench.Until(() => Source.Watched.Count == 2);
        Source.LostQuestions = int.MaxValue;
        Source.Watched[^1].Break(new ConnectionLostException());

        await PlayerBench.Until(() => caption.FindAll(".banner").Count == 1);
        var said = caption.Find(".banner").TextContent;
        Assert.Contains("Connection lost at 11.380 s, trying again.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_of_the_caption_fits_on_one_line_beside_what_to_watch_for()
    {
        var lines = Enum.GetValues<Telling>()
            .SelectMany(telling => Enum.GetValues<StoryBeat>(), StoryTexts.For);

        Assert.All(lines, line => Assert.InRange(line.Text.Length, 1, 72));
    }

    [Fact]
    public void Every_telling_has_a_line_for_every_beat()
    {
        foreach (var telling in Enum.GetValues<Telling>())
        {
            Assert.All(
                Enum.GetValues<StoryBeat>(),
                beat => Assert.EndsWith(".", StoryTexts.For(telling, beat).Text, StringComparison.Ordinal));
        }
    }
}
