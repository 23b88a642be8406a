using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Stories;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

public sealed class StoryReaderTests
{
    public static TheoryData<string> Ids => [.. Catalog.Shipped()];

    private const string Both = "told-against-measured";

    private static Scenario Told => Shipped.Read("incident-as-told");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_shipped_scenario_has_a_story_that_reads_without_any_finding(string id)
    {
        var read = StoryReader.Read(Catalog.Story(id), Shipped.Read(id));

        Assert.Empty(read.Findings);
        Assert.InRange(read.Script!.Beats.Length, 4, 7);
        Assert.Contains(StoryHighlight.Choices, read.Script.Beats[^1].Shows);
    }

    [Fact]
    public void The_first_minute_has_six_beats_at_the_times_of_the_story()
    {
        var script = StoryReader.Read(Catalog.Story("incident-as-told"), Told).Script!;

        Assert.Equal([0, 5_000, 15_000, 30_000, 45_000, 60_000], script.Beats.Select(beat => beat.AtMs));
        Assert.Equal(["delays", "cures"], script.Twins.Select(twin => twin.Verdict));
        Assert.Equal(10_000_000, script.TwinsForUs);
    }

    [Fact]
    public void Told_against_measured_shows_both_runs_in_every_beat_on_the_clock_of_the_story()
    {
        var script = StoryReader.Read(Catalog.Story(Both), Shipped.Read(Both)).Script!;

        Assert.True(script.TwinsFollow);
        Assert.Equal(
            [Both, "incident-as-measured"], script.Twins.Select(twin => twin.ScenarioId));
        Assert.All(script.Beats, beat => Assert.Contains(StoryHighlight.Twins, beat.Shows));
        Assert.All(script.Beats, beat => Assert.Equal(2, beat.Notes!.Length));
    }

    [Fact]
    public void Told_against_measured_plays_the_told_rules_as_the_incident_does()
    {
        var (both, told) = (Shipped.Read(Both), Told);

        Assert.Equal(told.Nodes.Select(node => node.Version), both.Nodes.Select(node => node.Version));
        Assert.Equal(
            told.Nodes.SelectMany(node => node.Files).Select(file => file.Value),
            both.Nodes.SelectMany(node => node.Files).Select(file => file.Value));
        Assert.Equal(told.Triggers, both.Triggers);
    }

    [Theory]
    [InlineData("\"slowdown\": 300", "\"slowdown\": 200", "twinsClock", "1/200×")]
    [InlineData("\"slowdown\": 300", "\"slowdown\": 300", null, "")]
    public void Twins_on_the_clock_of_the_story_need_speeds_of_the_ladder(
        string was, string now, string? place, string says)
    {
        var scenario = ScenarioReader.Read(Shipped.Text(Both).Replace(was, now, StringComparison.Ordinal));

        var findings = StoryReader.Read(Catalog.Story(Both), scenario.Scenario!).Findings;

        Assert.Equal(place, findings.FirstOrDefault()?.Place);
        Assert.Contains(says, findings.FirstOrDefault()?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void One_note_for_two_twins_and_a_note_of_many_lines_are_said()
    {
        var one = Catalog.Story(Both).Replace(
            "\"The laptop asks DS consul. at once.\",", "", StringComparison.Ordinal);
        var wordy = Catalog.Story(Both).Replace(
            "The laptop asks DS consul. at once.", new string('x', 121), StringComparison.Ordinal);

        Assert.Equal("beats[1].notes", Finding(one).Place);
        Assert.Equal("beats[1].notes[0]", Finding(wordy).Place);
        Assert.Contains("at most 120", Finding(wordy).Message, StringComparison.Ordinal);

        static Contracts.Runs.Diagnostic Finding(string story) =>
            Assert.Single(StoryReader.Read(story, Shipped.Read(Both)).Findings);
    }

    [Theory]
    [InlineData(5_010_275_957, "The first lap")]
    [InlineData(5_023_615_989, "Round and round")]
    [InlineData(5_061_036_651, "It will not heal")]
    public void The_schedule_brings_each_moment_into_its_beat(long momentNs, string beat)
    {
        var script = StoryReader.Read(Catalog.Story("incident-as-told"), Told).Script!;
        var clock = PlaybackClock.For(SpeedLadder.Story, [.. Told.Schedule], Told.HorizonUs);

        // The limit is reached in the very frame in which its beat begins.
        var watchMs = (clock.WatchNs(momentNs) + SpeedLadder.FrameNs) / 1_000_000;

        Assert.Equal(beat, script.Beats.Last(told => told.AtMs <= watchMs).Name);
    }

    [Theory]
    [InlineData("\"atMs\": 5000", "\"atMs\": 0", "beats[1].atMs", "write more than 0")]
    [InlineData("\"atMs\": 60000", "\"atMs\": 90000", "beats[5].atMs", "schedule of the scenario is over")]
    [InlineData("\"standAtUs\": 34960000", "\"standAtUs\": 60000000", "beats[5].standAtUs", "run is over")]
    [InlineData("\"choices\"", "\"choises\"", "beats[5].shows", "Did you mean \"choices\"?")]
    [InlineData("\"delays\"", "\"delay\"", "twins[0].verdict", "Did you mean \"delays\"?")]
    [InlineData("\"twinsForUs\": 10000000", "\"twinsForUs\": 0", "twinsForUs", "need a time")]
    [InlineData("\"caption\"", "\"captoin\"", "beats[0].captoin", "has no property")]
    [InlineData("All is well\"", "All is well and has been for years\"", "beats[0].name", "at most 24")]
    public void What_is_wrong_is_said_where_it_stands(string was, string now, string place, string says)
    {
        var text = Catalog.Story("incident-as-told");
        var at = text.IndexOf(was, StringComparison.Ordinal);

        var read = StoryReader.Read(text.Remove(at, was.Length).Insert(at, now), Told);

        Assert.Null(read.Script);
        Assert.Contains(
            read.Findings,
            found => found.Place == place && found.Message.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"version\":1,\"title\":\"x\",\"beats\":[]}")]
    [InlineData("{\"beats\":[{}],\"twins\":[1]}")]
    public void A_text_that_is_no_story_is_refused_in_words(string text)
    {
        var read = StoryReader.Read(text, Told);

        Assert.Null(read.Script);
        Assert.NotEmpty(read.Findings);
    }
}
