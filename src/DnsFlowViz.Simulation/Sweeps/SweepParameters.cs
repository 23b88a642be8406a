using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>Every parameter that can be varied, by the name an operator would write.</summary>
public static class SweepParameters
{
    private static readonly SweepFamily[] Families =
    [
        new("dns-forward-max", ["forward-max"], "dnsmasq's table, such as 50..1000/20", ForwardMax),
        new("one-way", ["delay"], "delay of a link, such as one-way:dnsmasq-consul=0.1ms..10ms/20", OneWay),
        new("jitter", [], "largest random delay of a link, such as jitter:dnsmasq-consul=0us,1ms", Jitter),
        new("recursor-timeout", ["recursor_timeout"], "Consul's, such as 1s..10s+1s", RecursorTimeout),
        new("load", [], "lookups per second of a workload, such as load:legitimate=10..200/20", Load),
        new("dnsmasq", ["dnsmasq-version"], "its release, such as 2.80,2.81,2.86", Release(NodeKind.Dnsmasq)),
        new("consul", ["consul-version"], "its release, such as 1.8.7,1.19.1", Release(NodeKind.Consul)),
        new("seed", [], "seed of all chance, such as 1..20+1", Seed),
    ];

    /// <summary>The parameters with an example each, for people.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> All { get; } =
        [.. Families.Select(family => (family.Name, family.Meaning))];

    /// <summary>Finds a parameter of a scenario; or says what is wrong, in words.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="name">Its name, with <c>:</c> and what of the scenario is meant where there is a
    /// choice.</param>
    public static (SweepParameter? Parameter, string? Problem) Find(Scenario scenario, string name)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(name);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var (word, which) = colon < 0 ? (name, "") : (name[..colon], name[(colon + 1)..]);
        var family = Families.FirstOrDefault(known => known.Name == word || known.Aliases.Contains(word));
        if (family is null)
        {
            var words = Families.SelectMany(known => known.Aliases.Prepend(known.Name)).ToArray();
            var near = NearestWord.Find(word, words) is { } meant ? $"Did you mean \"{meant}\"? " : "";
            return (null, $"There is no parameter \"{word}\". {near}"
                + $"The parameters are: {string.Join(", ", Families.Select(known => known.Name))}.");
        }

        return family.Make(scenario, which);
    }

    private static (SweepParameter? Parameter, string? Problem) ForwardMax(Scenario scenario, string which) =>
        NodesOf(
            scenario,
            NodeKind.Dnsmasq,
            "dns-forward-max",
            which,
            SweepUnit.Count,
            node => SweepUnit.Count.Value(DnsmasqFixes.ForwardMaxOf(node)),
            (node, value) => node.WithFile(
                DnsmasqConfig.MainFile,
                DnsmasqFixes.TextWithForwardMax(node, (int)Math.Min(value.Number!.Value, int.MaxValue))));

    private static (SweepParameter? Parameter, string? Problem) RecursorTimeout(
        Scenario scenario, string which) =>
        NodesOf(
            scenario,
            NodeKind.Consul,
            "recursor-timeout",
            which,
            SweepUnit.Time,
            node => SweepUnit.Time.Value(ConsulTimeout.Of(node)),
            ConsulTimeout.Set);

    private static Func<Scenario, string, (SweepParameter? Parameter, string? Problem)> Release(
        string kind) => (scenario, which) => NodesOf(
            scenario,
            kind,
            kind,
            which,
            null,
            node => new SweepValue(node.Version, null),
            (node, value) => node with { Version = value.Text });

    private static (SweepParameter? Parameter, string? Problem) Seed(Scenario scenario, string which) =>
        which.Length > 0
            ? (null, "A run has one seed; write seed=1..20+1.")
            : (new SweepParameter("seed", SweepUnit.Count)
            {
                Own = now => now.Seed <= long.MaxValue ? SweepUnit.Count.Value((long)now.Seed) : null,
                Set = (now, value) => now with { Seed = (ulong)value.Number!.Value },
            },
            null);

    private static (SweepParameter? Parameter, string? Problem) Load(Scenario scenario, string which)
    {
        var name = which.Length == 0 && scenario.Workloads.Count == 1 ? scenario.Workloads[0].Name : which;
        if (scenario.Workloads.All(workload => workload.Name != name))
        {
            var names = string.Join(", ", scenario.Workloads.Select(workload => workload.Name));
            return (null, names.Length == 0
                ? "There is no workload in this scenario whose load could vary."
                : $"Write load:<workload>; the workloads are: {names}.");
        }

        return (new SweepParameter($"load:{name}", SweepUnit.PerSecond)
        {
            Own = now => SweepUnit.PerSecond.Value(
                now.Workloads.First(workload => workload.Name == name).PerSecondMilli),
            Set = (now, value) => now with
            {
                Workloads =
                [
                    .. now.Workloads.Select(workload => workload.Name == name
                        ? workload with { PerSecondMilli = (int)Math.Min(value.Number!.Value, int.MaxValue) }
                        : workload),
                ],
            },
        },
        null);
    }

    private static (SweepParameter? Parameter, string? Problem) OneWay(Scenario scenario, string which) =>
        LinkChoice.Make(
            scenario, "one-way", which, link => link.OneWayUs, (link, us) => link with { OneWayUs = us });

    private static (SweepParameter? Parameter, string? Problem) Jitter(Scenario scenario, string which) =>
        LinkChoice.Make(
            scenario, "jitter", which, link => link.JitterUs, (link, us) => link with { JitterUs = us });

    private static (SweepParameter? Parameter, string? Problem) NodesOf(
        Scenario scenario,
        string kind,
        string name,
        string which,
        SweepUnit? unit,
        Func<ScenarioNode, SweepValue> own,
        Func<ScenarioNode, SweepValue, ScenarioNode> set)
    {
        bool IsMeant(ScenarioNode node) => node.Kind == kind && (which.Length == 0 || node.Id == which);
        if (!scenario.Nodes.Any(IsMeant))
        {
            var ids = scenario.Nodes.Where(node => node.Kind == kind).Select(node => node.Id).ToArray();
            return (null, ids.Length == 0
                ? $"There is no {kind} in this scenario, so {name} cannot vary."
                : $"No {kind} has the id \"{which}\"; write {name} for all, or {name}:<id> with one of: "
                    + $"{string.Join(", ", ids)}.");
        }

        return (new SweepParameter(which.Length == 0 ? name : $"{name}:{which}", unit)
        {
            Own = now =>
                now.Nodes.Where(IsMeant).Select(own).Distinct().ToArray() is [var only] ? only : null,
            Set = (now, value) => now with
            {
                Nodes = [.. now.Nodes.Select(node => IsMeant(node) ? set(node, value) : node)],
            },
        },
        null);
    }
}
