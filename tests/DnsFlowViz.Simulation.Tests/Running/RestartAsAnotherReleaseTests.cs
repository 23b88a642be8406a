using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Recordings.OnTheWire;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Running;

public sealed class RestartAsAnotherReleaseTests
{
    private const long RestartUs = 20_000_000;

    [Fact]
    public void The_release_that_comes_up_names_itself_and_plays_by_its_own_rules()
    {
        var run = Play(
            "incident-default-options",
            new Trigger(RestartUs, TriggerKind.Restart, "dnsmasq", Version: "2.81"),
            new Trigger(30_000_000, TriggerKind.Ask, "laptop", "consul.", "DS"));

        Assert.Equal(
            ["started, version 2.80", "started, version 2.81"],
            Started(run).Select(line => line.Text.Split(": ")[1].Split(" cachesize")[0]));
        Assert.False(run.AliveAtEnd);
    }

    [Fact]
    public void Without_a_version_the_same_release_comes_up_and_loops_when_asked_again()
    {
        var run = Play(
            "incident-default-options",
            new Trigger(RestartUs, TriggerKind.Restart, "dnsmasq"),
            new Trigger(30_000_000, TriggerKind.Ask, "laptop", "consul.", "DS"));

        Assert.All(Started(run), line => Assert.Contains("2.80", line.Text, StringComparison.Ordinal));
        Assert.True(run.AliveAtEnd);
    }

    [Fact]
    public void A_later_restart_keeps_the_release_that_was_put_in()
    {
        var run = Play(
            "incident-default-options",
            new Trigger(RestartUs, TriggerKind.Restart, "dnsmasq", Version: "2.81"),
            new Trigger(25_000_000, TriggerKind.Restart, "dnsmasq"));

        Assert.Contains("2.81", Started(run)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Consul_comes_up_as_the_release_that_answers_DS_itself()
    {
        var run = Play(
            "incident-default-options",
            new Trigger(RestartUs, TriggerKind.Restart, "consul", Version: "1.19.1"),
            new Trigger(40_000_000, TriggerKind.Ask, "laptop", "consul.", "DS"));

        Assert.False(run.AliveAtEnd);
    }

    [Fact]
    public void Systemd_resolved_takes_new_text_up_with_a_restart_and_asks_no_DS_any_more()
    {
        Trigger off = new(
            1_000_000, TriggerKind.Reload, "laptop", File: "resolved.conf",
            Text: "[Resolve]\nDNS=10.88.10.3\nDNSSEC=no");

        Assert.NotEqual(0, Play("incident-as-measured", off).Laps);
        Assert.Equal(
            0,
            Play("incident-as-measured", off, new Trigger(1_000_000, TriggerKind.Restart, "laptop")).Laps);
    }

    [Fact]
    public void The_longer_table_of_the_new_release_has_its_place_in_the_picture()
    {
        var scenario = Shipped.Read("incident-as-measured");
        Trigger[] added =
        [
            new(RestartUs, TriggerKind.Restart, "dnsmasq", Version: "2.86"),
            .. Enumerable.Range(0, 40).Select(i => new Trigger(
                21_000_000 + i, TriggerKind.Ask, "laptop", $"name{i}.consul", "DS")),
        ];
        var recorder = new Recorder(scenario, scenario.Seed, added, 22_000_000);
        while (recorder.Advance(100_000))
        {
        }

        var frame = new Frame();
        var clock = PlaybackClock.For(0, [], recorder.Recording.Run.Scenario.HorizonUs);
        var number = clock.FrameAt(recorder.Recording.RecordedToNs - 1);
        new FrameBuilder(recorder.Recording).Build(clock, number, number, 50, frame);

        Assert.Contains(frame.Slots, slot => slot.Slot > 151);
    }

    [Fact]
    public void A_client_that_checks_nothing_any_more_sets_no_CD_from_then_on()
    {
        var scenario = Shipped.Read("incident-no-recursors") with { HorizonUs = 8_000_000 };
        var laptop = Shipped.Read("incident-as-measured").Nodes.Single(node => node.Id == "laptop");
        var client = scenario with
        {
            Nodes = [.. scenario.Nodes.Select(node => node.Id == "laptop" ? laptop : node)],
            Triggers = [new Trigger(1_000_000, TriggerKind.Lookup, "laptop", "a.service.consul", "A")],
        };
        var recorder = new Recorder(client, client.Seed, [
            new(3_000_000, TriggerKind.Reload, "laptop", File: "resolved.conf",
                Text: "[Resolve]\nDNS=10.88.10.3\nDNSSEC=no"),
            new(3_000_000, TriggerKind.Restart, "laptop"),
            new(6_000_000, TriggerKind.Lookup, "laptop", "b.service.consul", "A"),
        ]);
        while (recorder.Advance(100_000))
        {
        }

        var run = recorder.Recording.Run;
        var reader = new MessageReader(recorder.Recording);
        bool SetsCd(string name)
        {
            var query = Enumerable.Range(0, run.Queries.Count)
                .First(number => run.Names.Text(run.Queries[number].Question.Name) == name);
            return reader.Query(query)!.Value.Message.CheckingDisabled;
        }

        Assert.True(SetsCd("a.service.consul."));
        Assert.False(SetsCd("b.service.consul."));
    }

    private static List<PrintedLine> Started(RunSummary run) =>
        [.. run.LogLines.Where(line => line.Text.Contains("started", StringComparison.Ordinal))];

    private static RunSummary Play(string id, params Trigger[] added)
    {
        var scenario = Shipped.Read(id);
        Assert.Empty(TriggerChecks.Check(scenario, added));
        var recorder = new Recorder(scenario, scenario.Seed, added);
        while (recorder.Advance(100_000))
        {
        }

        return SummaryBuilder.Build(recorder.Recording.Run, "", recorder.Recording.CutBy);
    }
}
