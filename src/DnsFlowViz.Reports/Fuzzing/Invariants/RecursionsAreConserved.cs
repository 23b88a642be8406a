using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// Recursions opened are recursions closed plus recursions open, at every event; a stopped Consul has none.
/// </summary>
internal static class RecursionsAreConserved
{
    public static string? BrokenBy(PlayedCase played)
    {
        var open = played.Scenario.Nodes.Select(_ => new HashSet<int>()).ToArray();
        foreach (var item in played.Events)
        {
            var recursions = open[item.Node];
            var wrong = item.Kind switch
            {
                TraceKind.RecursionOpened when !recursions.Add(item.A) => "an open recursion was opened",
                TraceKind.RecursionClosed when !recursions.Remove(item.A) => "a closed recursion was closed",
                TraceKind.RecursionOpened or TraceKind.RecursionClosed when recursions.Count != item.B =>
                    $"{recursions.Count} recursions are open and the event says {item.B}",
                TraceKind.NodeStopped when recursions.Count > 0 => "a stopped daemon has open recursions",
                _ => null,
            };
            if (wrong is not null)
            {
                return Said.At(played, item, wrong);
            }
        }

        return null;
    }
}
