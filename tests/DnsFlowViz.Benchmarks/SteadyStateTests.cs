using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Benchmarks;

/// <summary>What the engine costs once it is warm. Printed, and held where a bound was promised.</summary>
public sealed class SteadyStateTests(ITestOutputHelper output)
{
    /// <summary>Enough room for the whole run, so that only the engine itself could allocate.</summary>
    private const int Room = 2_500_000;

    [Theory]
    [InlineData("incident-as-told", 200_000, 600_000)]
    [InlineData("incident-default-options", 20_000, 50_000)]
    [InlineData("incident-as-measured", 40_000, 20_000)]
    [InlineData("incident-no-recursors", 4_000, 8_000)]
    public void An_event_in_the_steady_state_allocates_nothing(string id, int warmUp, int measured)
    {
        CountBytes(id, Start(ShippedScenario.Read(id)), warmUp, measured);
    }

    [Fact]
    public void An_event_allocates_nothing_with_every_query_logged()
    {
        var scenario = ShippedScenario.Read("incident-default-options");
        var nodes = scenario.Nodes.Select(node => node.Kind == NodeKind.Dnsmasq
            ? node with
            {
                Files = node.Files.ToDictionary(
                    file => file.Key, file => file.Value + "\nlog-queries=extra\n"),
            }
            : node);
        CountBytes("with log-queries", Start(scenario with { Nodes = [.. nodes] }), 20_000, 50_000);
    }

    private void CountBytes(string id, SimulatedRun run, int warmUp, int measured)
    {
        run.Advance(warmUp);
        var eventsBefore = run.Trace.Count;
        var before = GC.GetAllocatedBytesForCurrentThread();

        run.Advance(measured);

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var events = run.Trace.Count - eventsBefore;
        output.WriteLine($"{id}: {bytes} bytes over {events} events");
        Assert.True(events >= measured / 2, $"Only {events} events were played.");
        Assert.Equal(0, bytes);
    }

    private static SimulatedRun Start(Scenario scenario)
    {
        var run = new SimulatedRun(scenario, scenario.Seed, [], scenario.HorizonUs);
        run.Trace.Reserve(Room);
        run.Queries.Reserve(Room / 4);
        return run;
    }
}
