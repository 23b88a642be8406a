using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// Every lookup ends exactly once. At the end a lookup of a plain client may be open only when it is younger
/// than its client waits.
/// </summary>
internal static class LookupsEndOnce
{
    /// <summary>Longer than any plain client goes on asking: dig sends three times and waits five seconds
    /// each.</summary>
    private const long LongestNs = 16 * Instant.Second;

    public static string? BrokenBy(PlayedCase played)
    {
        var open = new Dictionary<(int Node, int Origin), Queue<long>>();
        foreach (var item in played.Events)
        {
            var key = (item.Node, item.A);
            if (item.Kind == TraceKind.LookupStarted)
            {
                open.TryAdd(key, new Queue<long>());
                open[key].Enqueue(item.AtNs);
            }
            else if (item.Kind == TraceKind.LookupEnded
                && (!open.TryGetValue(key, out var begun) || !begun.TryDequeue(out _)))
            {
                return Said.At(played, item, "a lookup ended that had not begun, or had ended");
            }
        }

        var old = played.KnownToNs - LongestNs;
        return open.Where(one => played.KindOf(one.Key.Node) == NodeKind.Client)
            .Any(one => one.Value.Any(at => at < old))
            ? "a lookup of a client never ended"
            : null;
    }
}
