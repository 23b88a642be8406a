using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Outcomes;

/// <summary>
/// Plays a scenario to its end and says what it came to. Nothing is recorded: every event is looked at once
/// and forgotten, so that many runs fit beside each other.
/// </summary>
public static class OutcomePlayer
{
    /// <summary>Events that are played before they are looked at.</summary>
    private const int Slice = 20_000;

    /// <summary>Plays a scenario with its own seed and horizon.</summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="added">Triggers added to the scenario's own.</param>
    /// <param name="mostEvents">Bound on the events of the run, such as <see
    /// cref="TraceLog.MostEvents"/>.</param>
    /// <param name="cancellation">Stops the run between two events.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RunOutcome Play(
        Scenario scenario, IReadOnlyList<Trigger> added, int mostEvents, CancellationToken cancellation) =>
        PlayWhole(scenario, added, mostEvents, cancellation).Numbers;

    internal static PlayedOutcome PlayWhole(
        Scenario scenario, IReadOnlyList<Trigger> added, int mostEvents, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var run = new SimulatedRun(scenario, scenario.Seed, added, scenario.HorizonUs);
        var scan = new RunScan(run);
        var counted = new OutcomeScan(run, scan.LimitOf);
        var left = mostEvents;
        var goesOn = true;
        while (goesOn && left > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            goesOn = run.Advance(Math.Min(Slice, left));

            // A step may bring more events than are left; those are beyond the bound.
            var events = Math.Min(run.Trace.Count, left);
            for (var i = 0; i < events; i++)
            {
                scan.Look(run.Trace[i]);
                counted.Look(run.Trace[i]);
            }

            left -= events;
            run.Trace.Clear();
        }

        scan.Finish(isCut: left == 0);
        return new PlayedOutcome(
            Numbers(run, scan, counted, left == 0 ? Recorder.CutText(scan.EndNs, mostEvents) : null),
            scan.LoopQueriesNs,
            counted.BeganAgainNs,
            counted.LastFullNs);
    }

    private static RunOutcome Numbers(SimulatedRun run, RunScan scan, OutcomeScan counted, string? cutBy)
    {
        var settled = Settled(run, scan);
        return new RunOutcome
        {
            SuccessPercent = settled.SuccessPercent,
            LatencyP50Ms = settled.LatencyP50Ms,
            LatencyP95Ms = settled.LatencyP95Ms,
            PeakSlots = scan.PeakSlots,
            TimeToSaturationMs = scan.TimeToLimitMs,
            LoopQueries = scan.LoopQueriesNs.Count,
            AliveAtEnd = scan.IsAliveAtEnd,
            Packets = counted.Packets,
            ClientQuestions = counted.ClientQuestions,
            Amplification = counted.ClientQuestions == 0
                ? null
                : Math.Round((double)counted.ClientPackets / counted.ClientQuestions, 3),
            ForwardsPerQuestion = counted.MostForwards,
            CutBy = cutBy,
        };
    }

    private static LookupCounts Settled(SimulatedRun run, RunScan scan) =>
        Phase.Of(run, scan).FirstOrDefault(phase => phase.Name == Phase.Settled) is { } settled
            ? LookupStatistics.Count(scan.Lookups.Where(settled.Holds))
            : LookupStatistics.Count([]);
}
