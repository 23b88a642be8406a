using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>
/// What the shipped scenarios must show. The numbers are those of the post, and of the daemons that were
/// measured.
/// </summary>
public sealed class IncidentTests
{
    [Theory]
    [InlineData(20_000)]
    [InlineData(200_000)]
    public void As_told_the_table_stays_full_and_about_half_of_the_lookups_fail(int perSecondMilli)
    {
        var told = Shipped.Read("incident-as-told");
        var load = told.Workloads[0] with { PerSecondMilli = perSecondMilli };
        var run = Play(told with { Workloads = [load] });

        Assert.Equal(150, run.PeakSlots);
        Assert.InRange(run.MeanSlotsAfterLimit!.Value, 148, 150);
        Assert.True(run.AliveAtEnd);
        Assert.InRange(100 - Phase(run, "during").SuccessPercent!.Value, 42, 58);
        Assert.Equal(100, Phase(run, "before").SuccessPercent);
    }

    [Fact]
    public void With_default_options_everything_is_answered_about_a_second_late()
    {
        var run = Play(Shipped.Read("incident-default-options"));

        Assert.Equal(151, run.PeakSlots);
        Assert.InRange(run.LoopQueriesPerSecond, 75.5 * 0.99, 75.5 * 1.01);
        Assert.Equal(100, Phase(run, "during").SuccessPercent);
        Assert.InRange(Phase(run, "during").LatencyP50Ms!.Value, 900, 1_050);
        Assert.True(run.AliveAtEnd);
        Assert.Equal("SERVFAIL", run.FirstClientAnswer!.Rcode);
        Assert.InRange(run.FirstClientAnswer.AtMs, 7_000, 7_100);
    }

    [Fact]
    public void With_default_options_the_limit_is_logged_every_six_seconds()
    {
        var times = Play(Shipped.Read("incident-default-options")).LogLines
            .Where(line => line.Text.Contains(
                "Maximum number of concurrent DNS queries reached (max: 150)", StringComparison.Ordinal))
            .Select(line => line.AtMs)
            .ToArray();

        Assert.True(times.Length >= 9);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 5_900, 6_100));
    }

    [Fact]
    public void As_measured_with_strict_order_hardly_anything_is_answered()
    {
        var run = Play(Shipped.Read("incident-as-measured") with { HorizonUs = 120_000_000 });

        Assert.Equal(151, run.PeakSlots);
        Assert.InRange(Phase(run, "settled").SuccessPercent!.Value, 0, 2);
        Assert.True(run.Retries > 500, $"{run.Retries} queries were sent again");
    }

    [Fact]
    public void Without_recursors_no_question_comes_back()
    {
        var run = Play(Shipped.Read("incident-no-recursors"));

        Assert.Equal((0, 0, false), (run.Laps, run.DeepestLap, run.AliveAtEnd));
        Assert.Null(run.TimeToLimitMs);
        Assert.Equal(100, Phase(run, "before").SuccessPercent);
        Assert.Equal("NXDOMAIN", run.FirstClientAnswer!.Rcode);
    }

    [Theory]
    [InlineData("incident-as-told", 99)]
    [InlineData("incident-default-options", 97)]
    public void Restarting_dnsmasq_ends_the_loop_and_costs_only_what_waited_in_its_socket(
        string id, double answered)
    {
        var run = Play(Shipped.Read(id), new Trigger(20_000_000, TriggerKind.Restart, "dnsmasq"));

        Assert.False(run.AliveAtEnd);
        Assert.InRange(Phase(run, "after").SuccessPercent!.Value, answered, 100);
    }

    [Fact]
    public void Restarting_consul_alone_does_not_end_the_loop_of_2_80()
    {
        var run = Play(
            Shipped.Read("incident-default-options"),
            new Trigger(20_000_000, TriggerKind.Restart, "consul", DowntimeUs: 3_000_000));

        Assert.True(run.AliveAtEnd);
    }

    [Fact]
    public void Taking_the_recursors_away_ends_the_loop_within_a_cycle()
    {
        var scenario = Shipped.Read("incident-default-options");
        var consul = Shipped.Read("incident-no-recursors").Nodes.First(node => node.Id == "consul");
        var without = consul.Files["consul.json"];
        var run = Play(
            scenario,
            new Trigger(20_000_000, TriggerKind.Reload, "consul", File: "consul.json", Text: without));

        Assert.False(run.AliveAtEnd);
        Assert.InRange(Phase(run, "during").ToMs, 19_000, 22_100);
        Assert.Equal(100, Phase(run, "after").SuccessPercent);
    }

    private static PhaseSummary Phase(RunSummary run, string name) =>
        run.Workloads[0].Phases.Single(phase => phase.Name == name);

    private static RunSummary Play(Scenario scenario, params Trigger[] added)
    {
        var recorder = new Recorder(scenario, scenario.Seed, added);
        while (recorder.Advance(100_000))
        {
            Assert.Null(recorder.Recording.CutBy);
        }

        var runId = RunIds.Compute(scenario, scenario.Seed, added);
        return SummaryBuilder.Build(recorder.Recording.Run, runId, recorder.Recording.CutBy);
    }
}
