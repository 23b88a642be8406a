using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Outcomes;

/// <summary>
/// One pass over a trace, forward only, that counts messages and notes where a loop began again.
/// </summary>
internal sealed class OutcomeScan
{
    private readonly SimulatedRun _run;
    private readonly Func<int, int> _limitOf;
    private readonly Dictionary<(int Root, int Consul), int> _forwards = [];
    private readonly bool[] _isForwarder;
    private readonly SendersBack _senders;
    private readonly bool[] _isConsul;
    private long _lastLapNs = -1;

    /// <summary>A scan that has seen nothing yet.</summary>
    /// <param name="run">The run.</param>
    /// <param name="limitOf">The limit of a dnsmasq by its index.</param>
    public OutcomeScan(SimulatedRun run, Func<int, int> limitOf)
    {
        (_run, _limitOf, _senders) = (run, limitOf, new SendersBack(run.Scenario));
        _isConsul = [.. run.Scenario.Nodes.Select(node => node.Kind == NodeKind.Consul)];
        _isForwarder =
            [.. run.Scenario.Nodes.Select(node => node.Kind is NodeKind.Consul or NodeKind.Dnsmasq)];
    }

    public int Packets { get; private set; }

    public int ClientQuestions { get; private set; }

    public int ClientPackets { get; private set; }

    public int MostForwards { get; private set; }

    /// <summary>The last instant at which a dnsmasq had as many records in use as its limit; -1 for
    /// never.</summary>
    public long LastFullNs { get; private set; } = -1;

    /// <summary>
    /// When a loop began again: a first lap after nothing had gone round for so long that a loop counts as
    /// over. The loop before it was one that had ended, so this is a client's question.
    /// </summary>
    public List<long> BeganAgainNs { get; } = [];

    /// <summary>Looks at the next event.</summary>
    public void Look(in TraceEvent item)
    {
        switch (item.Kind)
        {
            case TraceKind.QuerySent:
                LookAtQuery(item);
                break;
            case TraceKind.AnswerSent:
                Count(item.Query);
                break;
            case TraceKind.SlotTaken when item.B >= _limitOf(item.Node):
                LastFullNs = item.AtNs;
                break;
        }
    }

    private void LookAtQuery(in TraceEvent item)
    {
        ref readonly var query = ref _run.Queries[item.Query];
        Count(item.Query);
        if (query.Parent < 0 && IsClients(query) && (item.Flags & TraceFlags.Again) == 0)
        {
            ClientQuestions++;
        }

        if (_isForwarder[item.Node] && !_isConsul[item.Node] && _isConsul[item.Peer])
        {
            var key = (query.Root, (int)item.Peer);
            var forwards = _forwards[key] = _forwards.GetValueOrDefault(key) + 1;
            MostForwards = Math.Max(MostForwards, forwards);
        }

        if (_senders.IsLap(item, _run.Queries))
        {
            LookAtLap(item.AtNs, query.Lap);
        }
    }

    private void LookAtLap(long atNs, int lap)
    {
        if (lap == 1 && _lastLapNs >= 0 && atNs - _lastLapNs >= _senders.OverAfterNs)
        {
            BeganAgainNs.Add(atNs);
        }

        _lastLapNs = atNs;
    }

    private void Count(int query)
    {
        Packets++;
        ClientPackets += IsClients(_run.Queries[_run.Queries[query].Root]) ? 1 : 0;
    }

    private bool IsClients(in QueryRecord root) => root.Workload < 0 && !_isForwarder[root.From];
}
