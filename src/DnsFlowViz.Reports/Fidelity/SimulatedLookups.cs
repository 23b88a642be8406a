using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Running;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>How the legitimate lookups of a simulated run fared, by kind and phase.</summary>
internal static class SimulatedLookups
{
    /// <param name="run">A run at its end.</param>
    /// <param name="lookups">Its lookups.</param>
    /// <param name="startUs">The first loop packet.</param>
    /// <param name="lastUs">The last loop packet; negative when there was none.</param>
    public static Dictionary<string, LabPhase> Phases(
        SimulatedRun run, IEnumerable<Lookup> lookups, long startUs, long lastUs) => lookups
        .Where(lookup => lookup.Outcome != Lookup.Waiting)
        .GroupBy(lookup =>
        {
            var phase = PhaseOf(lookup.SentNs / Instant.Microsecond, startUs, lastUs);
            return $"{run.Scenario.Workloads[lookup.Workload].Kind}_{phase}";
        })
        .ToDictionary(phase => phase.Key, phase => Count([.. phase]), StringComparer.Ordinal);

    private static string PhaseOf(long sentUs, long startUs, long lastUs) =>
        lastUs < 0 ? "after" : sentUs < startUs ? "before" : sentUs <= lastUs ? "during" : "after";

    private static LabPhase Count(List<Lookup> ended)
    {
        var counts = LookupStatistics.Count(ended);
        return new LabPhase(
            counts.Sent,
            Math.Round(100.0 * counts.Answered / counts.Sent, 2),
            counts.LatencyP50Ms,
            counts.LatencyP95Ms,
            ended.Count(lookup => lookup.Outcome == (int)Rcode.REFUSED));
    }
}
