using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Benchmarks;

/// <summary>
/// What an event costs in the engine, with all names, rules and records, beside what it costs in a loop
/// written by hand. Both are measured in turns, so the ratio holds on a slow and on a busy machine.
/// </summary>
public sealed class ThroughputTests(ITestOutputHelper output)
{
    private const int Events = 1_000_000;

    private const int Slice = 2_000;

    /// <summary>Before it the loop has not filled its slots.</summary>
    private const int WarmUp = 200_000;

    /// <summary>On a machine that others use the quiet moment of either may come late.</summary>
    private const int MostRounds = 80;

    /// <summary>
    /// A loop is at its quickest once the runtime has compiled it anew, which takes some seconds where other
    /// tests ran before.
    /// </summary>
    private const int Rounds = 50;

    /// <summary>More is a defect. Measured: 3.2 to 3.5, and 2 is the goal.</summary>
    private const double MostTimesTheReference = 4;

    [Fact]
    public void An_event_costs_no_more_than_a_few_times_what_it_costs_in_a_loop_written_by_hand()
    {
        var (bare, full) = (double.MaxValue, double.MaxValue);
        for (var round = 0;
            round < Rounds || (round < MostRounds && full > MostTimesTheReference * bare);
            round++)
        {
            bare = Math.Min(bare, PlayByHand());
            full = Math.Min(full, PlayInFull());
        }

        var ratio = full / bare;
        output.WriteLine(
            $"by hand {bare * 1e6:F1} ns/event, engine {full * 1e6:F1} ns/event, ratio {ratio:F2}");
        Assert.InRange(ratio, 0, MostTimesTheReference);
    }

    /// <summary>
    /// Milliseconds per event of the bare loop. Its trace is new memory and was written to before, as the
    /// engine's is: otherwise one of the two may have to wait for the system to hand it out, the other not.
    /// </summary>
    private static double PlayByHand()
    {
        var trace = new TraceEvent[Events];
        Array.Clear(trace);
        var reference = new ReferenceLoop(trace);
        return Best.Of(1, reference.Play) / reference.Count;
    }

    /// <summary>Milliseconds per event of the engine in the storm.</summary>
    private static double PlayInFull()
    {
        var scenario = ShippedScenario.Read(ShippedScenario.AsTold);
        var run = new SimulatedRun(scenario, scenario.Seed, [], scenario.HorizonUs);
        run.Trace.Reserve(WarmUp + Events + (2 * Slice));
        run.Queries.Reserve((WarmUp + Events) / 4);
        Assert.True(run.Advance(WarmUp));
        var before = run.Trace.Count;
        var ms = Best.Of(1, () => Play(run, before + Events));
        return ms / (run.Trace.Count - before);
    }

    /// <summary>Plays on in slices, as the server does.</summary>
    private static void Play(SimulatedRun run, int until)
    {
        while (run.Trace.Count < until)
        {
            Assert.True(run.Advance(Slice));
        }
    }
}
