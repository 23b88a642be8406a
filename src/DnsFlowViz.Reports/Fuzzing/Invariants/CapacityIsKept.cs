using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// As told the table holds the limit; up to 2.85 one more, all servers together; from 2.86 each group of
/// servers has the limit for itself, and records of ten seconds and more do not count. Where limit or release
/// change during the run, the table is never larger than the largest of them allows.
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
        var over = OptionsOverTime(played.Scenario, played.Scenario.Nodes[node]);
        var (version, limit) = (over[0].Version, over[0].ForwardMax);
        if (over.Exists(options => options.Version != version || options.ForwardMax != limit))
        {
            return TableIsTooLarge(played, node, over.Max(AdmissionRules.Capacity));
        }

        return version.Minor >= FirstWithGroups
            ? GroupIsTooLarge(played, node, limit)
            : TableIsTooLarge(played, node, version.IsTold ? limit : limit + 1);
    }

    private static List<DnsmasqOptions> OptionsOverTime(Scenario scenario, ScenarioNode node)
    {
        var over = new List<DnsmasqOptions> { OptionsOf(node) };
        foreach (var trigger in scenario.Triggers.Where(one => one.Node == node.Id).OrderBy(one => one.AtUs))
        {
            node = node with { Version = trigger.Version ?? node.Version };
            if (trigger is { Do: TriggerKind.Reload, File: { } file, Text: { } text })
            {
                node = node.WithFile(file, text);
            }

            over.Add(OptionsOf(node));
        }

        return over;
    }

    private static DnsmasqOptions OptionsOf(ScenarioNode node)
    {
        _ = DnsmasqVersion.TryParse(node.Version, out var version);
        return DnsmasqConfig.Parse(version, node.Files).Options;
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
