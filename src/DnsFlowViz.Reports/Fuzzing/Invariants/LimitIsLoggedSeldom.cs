using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// Between two lines about the limit of one dnsmasq lie at least six whole seconds; a restart forgets the
/// last one. The daemon counts whole seconds, so this does too.
/// </summary>
internal static class LimitIsLoggedSeldom
{
    private const long PauseSeconds = 6;

    public static string? BrokenBy(PlayedCase played)
    {
        var last = new Dictionary<int, long>();
        foreach (var item in played.Events)
        {
            if (item.Kind == TraceKind.NodeStopped)
            {
                last.Remove(item.Node);
            }
            else if (item.Kind == TraceKind.LogLinePrinted && LogText.SaysTheLimit((LogLine)item.A))
            {
                var second = item.AtNs / Instant.Second;
                if (last.TryGetValue(item.Node, out var before) && second - before < PauseSeconds)
                {
                    return Said.At(played, item, $"the line was printed {second - before} s before");
                }

                last[item.Node] = second;
            }
        }

        return null;
    }
}
