using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>How the legitimate lookups of a simulated run fared, by kind and phase.</summary>
internal static class SimulatedLookups
{
    /// <param name="run">A run at its end.</param>
    /// <param name="startUs">The first loop packet.</param>
    /// <param name="lastUs">The last loop packet; negative when there was none.</param>
    public static Dictionary<string, LabPhase> Phases(SimulatedRun run, long startUs, long lastUs)
    {
        var started = new Dictionary<int, long>();
        var ended = new Dictionary<string, List<(int Outcome, int TookUs)>>(StringComparer.Ordinal);
        for (var i = 0; i < run.Trace.Count; i++)
        {
            ref readonly var item = ref run.Trace[i];
            if (item.Kind == TraceKind.LookupStarted && item.A >= 0)
            {
                started[item.Query] = item.AtNs / Instant.Microsecond;
            }
            else if (item.Kind == TraceKind.LookupEnded && item.A >= 0)
            {
                var phase = lastUs < 0 ? "after" : PhaseOf(started[item.Query], startUs, lastUs);
                var name = $"{run.Scenario.Workloads[item.A].Kind}_{phase}";
                if (!ended.TryGetValue(name, out var list))
                {
                    ended.Add(name, list = []);
                }

                list.Add((item.B, item.C));
            }
        }

        return ended.ToDictionary(entry => entry.Key, entry => Count(entry.Value), StringComparer.Ordinal);
    }

    private static string PhaseOf(long sentUs, long startUs, long lastUs) =>
        sentUs < startUs ? "before" : sentUs <= lastUs ? "during" : "after";

    private static LabPhase Count(List<(int Outcome, int TookUs)> ended)
    {
        var took = ended.Where(lookup => lookup.Outcome is (int)Rcode.NOERROR or (int)Rcode.NXDOMAIN)
            .Select(lookup => lookup.TookUs).Order().ToList();
        return new LabPhase(
            ended.Count,
            Math.Round(100.0 * took.Count / ended.Count, 2),
            Percentile(took, 50),
            Percentile(took, 95),
            ended.Count(lookup => lookup.Outcome == (int)Rcode.REFUSED));
    }

    /// <summary>The nearest-rank percentile in milliseconds; null of nothing.</summary>
    private static double? Percentile(List<int> sortedUs, int percent) => sortedUs.Count == 0
        ? null
        : sortedUs[Math.Max(0, (int)Math.Ceiling(sortedUs.Count * percent / 100.0) - 1)] / 1000.0;
}
