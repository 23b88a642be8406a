using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;

namespace DnsFlowViz.Reports.Summaries;

/// <summary>
/// The phases of a run as stretches of virtual time, nanoseconds; the end is not part of a phase.
/// </summary>
/// <param name="Name"><c>before</c>, <c>during</c>, <c>after</c> or <c>settled</c>.</param>
/// <param name="FromNs">Start.</param>
/// <param name="ToNs">End.</param>
internal sealed record Phase(string Name, long FromNs, long ToNs)
{
    /// <summary>The phase in which what a run comes to is judged.</summary>
    public const string Settled = "settled";

    /// <summary>The phases that occur in a run. Settled runs beside the other three.</summary>
    public static IEnumerable<Phase> Of(SimulatedRun run, RunScan scan)
    {
        var loop = scan.LoopQueriesNs;
        if (loop.Count == 0)
        {
            yield return new Phase("before", 0, scan.EndNs);
        }
        else
        {
            // A loop that is alive at the end has no "after": its last query is only the last one we saw.
            var last = scan.IsAliveAtEnd ? scan.EndNs : loop[^1] + 1;
            yield return new Phase("before", 0, loop[0]);
            yield return new Phase("during", loop[0], last);
            if (!scan.IsAliveAtEnd)
            {
                yield return new Phase("after", last, scan.EndNs);
            }
        }

        var first = run.Triggers.Where(trigger => trigger.Do is TriggerKind.Lookup or TriggerKind.Ask)
            .Select(trigger => trigger.AtUs * Instant.Microsecond).DefaultIfEmpty(-1).Min();
        var settledFrom = first + (10 * Instant.Second);
        var settledTo = scan.EndNs - (5 * Instant.Second);
        if (first >= 0 && settledFrom < settledTo)
        {
            yield return new Phase(Settled, settledFrom, settledTo);
        }
    }

    /// <summary>True for a lookup that began in this phase.</summary>
    public bool Holds(Lookup lookup) => lookup.SentNs >= FromNs && lookup.SentNs < ToNs;
}
