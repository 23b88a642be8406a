using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// What does not change while a run plays: the kind of every node, and where its slots lie in the one row of
/// slots.
/// </summary>
internal sealed class StageLayout
{
    private readonly bool[] _isConsul;
    private readonly SendersBack _senders;

    public StageLayout(Scenario scenario, IReadOnlyList<Trigger> triggers)
    {
        var nodes = scenario.Nodes;
        _isConsul = [.. nodes.Select(node => node.Kind == NodeKind.Consul)];
        _senders = new SendersBack(scenario);
        IsDnsmasq = [.. nodes.Select(node => node.Kind == NodeKind.Dnsmasq)];
        HasTerminal = [.. nodes.Select(node => ShowsTerminal(node, triggers))];
        FirstSlot = new int[nodes.Count];
        Capacity = new int[nodes.Count];
        LogsQueries = new bool[nodes.Count];
        RecursorTimeoutNs = new long[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            FirstSlot[i] = SlotCount;
            if (IsDnsmasq[i])
            {
                var options = OptionsOverTime(nodes[i], triggers);
                Capacity[i] = options.Max(AdmissionRules.Capacity);
                LogsQueries[i] = options.Exists(one => one.LogQueries);
            }
            else if (_isConsul[i])
            {
                var options = ConsulConfig.Parse(nodes[i].Version, nodes[i].Files).Options;
                RecursorTimeoutNs[i] = options.RecursorTimeoutNs;
            }

            SlotCount += Capacity[i];
        }
    }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => IsDnsmasq.Length;

    /// <summary>Slots of all dnsmasq together.</summary>
    public int SlotCount { get; }

    /// <summary>True for a dnsmasq.</summary>
    public bool[] IsDnsmasq { get; }

    /// <summary>Where the slots of a node begin in the row of all slots.</summary>
    public int[] FirstSlot { get; }

    /// <summary>How many slots a node has.</summary>
    public int[] Capacity { get; }

    /// <summary>True for a dnsmasq whose config says <c>log-queries</c>.</summary>
    public bool[] LogsQueries { get; }

    /// <summary>Consul's <c>recursor_timeout</c>; 0 for others.</summary>
    public long[] RecursorTimeoutNs { get; }

    /// <summary>True for a node whose card shows what its last lookup printed.</summary>
    public bool[] HasTerminal { get; }

    /// <summary>True for a Consul.</summary>
    public bool IsConsul(int node) => _isConsul[node];

    /// <summary>A loop without a question for so long has ended, nanoseconds.</summary>
    public long LoopOverAfterNs => _senders.OverAfterNs;

    /// <summary>True when an event is a question that is sent round.</summary>
    public bool IsLap(in TraceEvent item, QueryTable queries) => _senders.IsLap(item, queries);

    // A text that is written during the run is in force from the next restart on, if there is one, and in
    // whatever release comes up then.
    private static List<DnsmasqOptions> OptionsOverTime(ScenarioNode node, IReadOnlyList<Trigger> triggers)
    {
        var options = new List<DnsmasqOptions> { OptionsOf(node) };
        var now = node;
        foreach (var trigger in triggers.Where(one => one.Node == node.Id).OrderBy(one => one.AtUs))
        {
            if (trigger.Do == TriggerKind.Reload)
            {
                now = now.WithFile(trigger.File!, trigger.Text!);
                options.Add(OptionsOf(now));
            }
            else if (trigger.Version is { } version)
            {
                now = now with { Version = version };
                options.Add(OptionsOf(now));
            }
        }

        return options;
    }

    private static DnsmasqOptions OptionsOf(ScenarioNode node) =>
        DnsmasqVersion.TryParse(node.Version, out var version)
            ? DnsmasqConfig.Parse(version, node.Files).Options
            : throw new ArgumentException(
                $"A checked scenario has no dnsmasq of version {node.Version}.", nameof(node));

    private static bool ShowsTerminal(ScenarioNode node, IReadOnlyList<Trigger> triggers) => node.Kind switch
    {
        NodeKind.SystemdResolved or NodeKind.ToldClient => true,
        NodeKind.Client => triggers.Any(
            trigger => trigger.Node == node.Id && trigger.Do is (TriggerKind.Lookup or TriggerKind.Ask)),
        _ => false,
    };
}
