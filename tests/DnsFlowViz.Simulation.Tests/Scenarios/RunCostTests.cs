using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>What is certain of a run before it is played.</summary>
public sealed class RunCostTests
{
    private static readonly Scenario Told = Shipped("incident-as-told");

    [Fact]
    public void Every_shipped_scenario_may_be_played() => Assert.All(
        Catalog.Shipped(), id => Assert.Null(RunCost.Refusal(Shipped(id), TraceLog.MostEvents)));

    [Fact]
    public void Lookups_follow_from_rate_and_length() =>
        // Twenty a second for sixty seconds, two events each.
        Assert.Equal(2 * 20 * 60, RunCost.LeastEvents(Told));

    [Fact]
    public void A_workload_counts_from_its_start_to_its_end()
    {
        var part = Told.Workloads[0] with { StartUs = 10_000_000, EndUs = 15_000_000 };

        Assert.Equal(2 * 20 * 5, RunCost.LeastEvents(Told with { Workloads = [part] }));
    }

    [Fact]
    public void What_is_certain_is_never_more_than_what_happens()
    {
        var recorder = new Recorder(Told, Told.Seed, []);
        while (recorder.Advance(100_000))
        {
        }

        Assert.InRange(RunCost.LeastEvents(Told), 1, recorder.Recording.Run.Trace.Count);
    }

    [Fact]
    public void Too_much_is_refused_with_the_numbers_and_the_way_out()
    {
        var load = Told.Workloads[0] with { PerSecondMilli = 20_000_000 };
        var heavy = Told with { HorizonUs = ScenarioBounds.HorizonUs, Workloads = [load] };

        var refusal = RunCost.Refusal(heavy, TraceLog.MostEvents)!;

        Assert.Equal("workloads", refusal.Place);
        Assert.StartsWith(
            "This run would begin 72,000,000 lookups", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("a run may have 5,000,000", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("smaller.", refusal.Message, StringComparison.Ordinal);
    }

    private static Scenario Shipped(string id) => ScenarioReader.Read(Catalog.Text(id)).Scenario!;
}
