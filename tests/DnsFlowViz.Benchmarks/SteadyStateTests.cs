using DnsFlowViz.Simulation.Running;

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
        var run = Start(id);
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

    private static SimulatedRun Start(string id)
    {
        var scenario = ShippedScenario.Read(id);
        var run = new SimulatedRun(scenario, scenario.Seed, [], scenario.HorizonUs);
        run.Trace.Reserve(Room);
        run.Queries.Reserve(Room / 4);
        return run;
    }
}
