using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// Writes a scenario in the one canonical form: two scenarios that run alike have the same text, whatever the
/// spaces and the order of names in the files they were read from. A run's id is a hash over it.
/// </summary>
public static class ScenarioCanonical
{
    /// <summary>
    /// Writes a scenario. Values that have their default are written, values that are absent are not.
    /// </summary>
    public static string Write(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return CanonicalJson.Write(Map(
            ("version", scenario.Version),
            ("id", scenario.Id),
            ("title", scenario.Title),
            ("telling", scenario.Telling),
            ("counterpart", scenario.Counterpart),
            ("horizonUs", scenario.HorizonUs),
            ("seed", scenario.Seed),
            ("nodes", List(scenario.Nodes, Node)),
            ("links", List(scenario.Links, Link)),
            ("workloads", List(scenario.Workloads, Workload)),
            ("triggers", List(scenario.Triggers, Trigger)),
            ("schedule", List(scenario.Schedule, Step)),
            ("leftOut", List(scenario.LeftOut, sentence => sentence))));
    }

    /// <summary>
    /// Writes triggers alone, in the order given: those that a viewer added are part of a run's id too.
    /// </summary>
    public static string Write(IReadOnlyList<Trigger> triggers)
    {
        ArgumentNullException.ThrowIfNull(triggers);
        return CanonicalJson.Write(List(triggers, Trigger));
    }

    private static object Node(ScenarioNode node) => Map(
        ("id", node.Id),
        ("kind", node.Kind),
        ("title", node.Title),
        ("version", node.Version),
        ("address", node.Address),
        ("files", Map([.. node.Files.Select(file => (file.Key, (object?)file.Value))])),
        ("x", node.X),
        ("y", node.Y));

    private static object Link(ScenarioLink link) => Map(
        ("from", link.From),
        ("to", link.To),
        ("oneWayUs", link.OneWayUs),
        ("jitterUs", link.JitterUs),
        ("lossPpm", link.LossPpm),
        ("label", link.Label));

    private static object Workload(Workload workload) => Map(
        ("name", workload.Name),
        ("client", workload.Client),
        ("kind", workload.Kind),
        ("perSecondMilli", workload.PerSecondMilli),
        ("from", workload.From),
        ("to", workload.To),
        ("startUs", workload.StartUs),
        ("endUs", workload.EndUs));

    private static object Step(SpeedStep step) => Map(("fromUs", step.FromUs), ("slowdown", step.Slowdown));

    private static object Trigger(Trigger trigger) => Map(
        ("atUs", trigger.AtUs),
        ("do", trigger.Do),
        ("node", trigger.Node),
        ("name", trigger.Name),
        ("type", trigger.Type),
        ("downtimeUs", trigger.DowntimeUs),
        ("file", trigger.File),
        ("text", trigger.Text),
        ("to", trigger.To),
        ("oneWayUs", trigger.OneWayUs),
        ("jitterUs", trigger.JitterUs),
        ("lossPpm", trigger.LossPpm),
        ("edns", trigger.Edns),
        ("tries", trigger.Tries),
        ("waitUs", trigger.WaitUs),
        ("version", trigger.Version));

    private static List<object> List<T>(IReadOnlyList<T> items, Func<T, object> write) =>
        [.. items.Select(write)];

    private static SortedDictionary<string, object> Map(params (string Name, object? Value)[] members)
    {
        var map = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                map.Add(name, value);
            }
        }

        return map;
    }
}
