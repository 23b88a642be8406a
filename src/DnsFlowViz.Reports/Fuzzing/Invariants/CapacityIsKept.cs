using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// As told the table holds the limit; up to 2.85 one more, all servers together; from 2.86 each group of
/// servers has the limit for itself, and records of ten seconds and more do not count.
/// </summary>
internal static class CapacityIsKept
{
    private const int FirstWithGroups = 86;

    public static string? BrokenBy(PlayedCase played)
    {
        for (var node = 0; node < played.Scenario.Nodes.Count; node++)
        {
            if (played.KindOf(node) == NodeKind.Dnsmasq && BrokenAt(played, node) is { } words)
            {
                return words;
            }
        }

        return null;
    }

    private static string? BrokenAt(PlayedCase played, int node)
    {
        var asked = played.Scenario.Nodes[node];
        _ = DnsmasqVersion.TryParse(asked.Version, out var version);
        var limit = DnsmasqConfig.Parse(version, asked.Files).Options.ForwardMax;
        return version.Minor >= FirstWithGroups
            ? GroupIsTooLarge(played, node, limit)
            : TableIsTooLarge(played, node, version.IsTold ? limit : limit + 1);
    }

    private static string? TableIsTooLarge(PlayedCase played, int node, int most)
    {
        foreach (var item in played.Events)
        {
            if (item.Kind == TraceKind.SlotTaken && item.Node == node && item.B > most)
            {
                return Said.At(played, item, $"{item.B} records are in use and {most} may be");
            }
        }

        return null;
    }

    private static string? GroupIsTooLarge(PlayedCase played, int node, int limit)
    {
        var groups = new HeldByGroup(played);
        foreach (var item in played.Events)
        {
            if (item.Node == node && groups.Take(item) > limit)
            {
                return Said.At(played, item, $"a group holds more than {limit} records");
            }
        }

        return null;
    }
}
