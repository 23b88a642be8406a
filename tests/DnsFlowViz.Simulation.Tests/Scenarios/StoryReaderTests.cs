using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Stories;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

public sealed class StoryReaderTests
{
    public static TheoryData<string> Ids => [.. Catalog.Shipped()];

    private static Scenario Told => Shipped.Read("incident-as-told");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_shipped_scenario_has_a_story_that_reads_without_any_finding(string id)
    {
        var read = StoryReader.Read(Catalog.Story(id), Shipped.Read(id));

        Assert.Empty(read.Findings);
        Assert.InRange(read.Script!.Beats.Length, 4, 6);
        Assert.Equal([StoryHighlight.Choices], read.Script.Beats[^1].Shows);
    }

    [Fact]
    public void The_first_minute_has_six_beats_at_the_times_of_the_story()
    {
        var script = StoryReader.Read(Catalog.Story("incident-as-told"), Told).Script!;

        Assert.Equal([0, 5_000, 15_000, 30_000, 45_000, 60_000], script.Beats.Select(beat => beat.AtMs));
        Assert.Equal(["delays", "cures"], script.Twins.Select(twin => twin.Verdict));
        Assert.Equal(10_000_000, script.TwinsForUs);
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
