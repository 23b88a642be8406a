using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Summaries;

/// <summary>One pass over a trace that gathers what the summary counts.</summary>
internal sealed class RunScan
{
    private readonly SimulatedRun _run;
    private readonly Dictionary<int, int> _open = [];
    private readonly int[] _slots;
    private readonly int[] _peaks;
    private double _slotNs;
    private long _slotsSinceNs;
    private int _watched = -1;
    private int _number;
    private readonly Dictionary<int, DnsmasqOptions> _options = [];

    public RunScan(SimulatedRun run)
    {
        _run = run;
        _slots = new int[run.Scenario.Nodes.Count];
        _peaks = new int[run.Scenario.Nodes.Count];
        Question = LoopQuestion.Find(run, run.Trace.Count);
        for (var i = 0; i < run.Trace.Count; i++)
        {
            Look(run.Trace[i]);
        }

        EndNs = run.Trace.IsFull ? run.Now.Ns : run.Horizon.Ns;
        Settle(EndNs);
    }

    public long EndNs { get; }

    public List<Lookup> Lookups { get; } = [];

    public List<long> LoopQueriesNs { get; } = [];

    public int DeepestLap { get; private set; }

    public int Retries { get; private set; }

    public int QueueDrops { get; private set; }

    /// <summary>The question the run is about; null when there is none.</summary>
    public QuestionKey? Question { get; }

    /// <summary>When it first arrived at a dnsmasq, nanoseconds; -1 for never.</summary>
    public long FirstAskedNs { get; private set; } = -1;

    public long LimitNs { get; private set; } = -1;

    public ClientAnswer? FirstClientAnswer { get; private set; }

    public List<int> LogEvents { get; } = [];

    /// <summary>The dnsmasq with the highest peak; -1 when there is none.</summary>
    public int Busiest => BusiestOf(_peaks);

    public int PeakSlots => Busiest < 0 ? 0 : _peaks[Busiest];

    public double? MeanSlotsAfterLimit =>
        LimitNs < 0 || EndNs == LimitNs ? null : Math.Round(_slotNs / (EndNs - LimitNs), 3);

    private void Look(in TraceEvent item)
    {
        switch (item.Kind)
        {
            case TraceKind.QuerySent:
                LookAtQuery(item);
                break;
            case TraceKind.QueryArrived:
                LookAtArrival(item);
                break;
            case TraceKind.QueryDropped:
                QueueDrops++;
                break;
            case TraceKind.SentAgain:
                Retries++;
                break;
            case TraceKind.SlotTaken or TraceKind.SlotFreed:
                LookAtSlots(item);
                break;
            case TraceKind.AnswerArrived:
                LookAtAnswer(item);
                break;
            case TraceKind.LookupStarted when item.A >= 0:
                _open[item.Query] = Lookups.Count;
                Lookups.Add(new Lookup(item.A, item.AtNs, Lookup.Waiting, 0));
                break;
            case TraceKind.LookupEnded when item.A >= 0:
                Lookups[_open[item.Query]] =
                    Lookups[_open[item.Query]] with { Outcome = item.B, TookUs = item.C };
                _open.Remove(item.Query);
                break;
            case TraceKind.LogLinePrinted:
                LogEvents.Add(_number);
                break;
        }

        _number++;
    }

    private void LookAtQuery(in TraceEvent item)
    {
        var lap = _run.Queries[item.Query].Lap;
        if (lap > 0 && _run.Scenario.Nodes[item.Node].Kind == NodeKind.Consul)
        {
            LoopQueriesNs.Add(item.AtNs);
            DeepestLap = Math.Max(DeepestLap, lap);
        }
    }

    private void LookAtArrival(in TraceEvent item)
    {
        if (FirstAskedNs < 0
            && _run.Scenario.Nodes[item.Node].Kind == NodeKind.Dnsmasq
            && _run.Queries[item.Query].Question == Question)
        {
            FirstAskedNs = item.AtNs;
        }
    }

    private void LookAtSlots(in TraceEvent item)
    {
        Settle(item.AtNs);
        _slots[item.Node] = item.B;
        _peaks[item.Node] = Math.Max(_peaks[item.Node], item.B);
        if (LimitNs < 0 && item.B >= LimitOf(item.Node))
        {
            (LimitNs, _slotsSinceNs, _watched) = (item.AtNs, item.AtNs, item.Node);
        }
    }

    private void LookAtAnswer(in TraceEvent item)
    {
        ref readonly var query = ref _run.Queries[item.Query];
        var isClient = _run.Scenario.Nodes[item.Node].Kind is not (NodeKind.Dnsmasq or NodeKind.Consul);
        if (FirstClientAnswer is null && isClient && query.Question == Question)
        {
            FirstClientAnswer = new ClientAnswer(item.AtNs / 1e6, ((Rcode)item.B).ToString());
        }
    }

    private void Settle(long untilNs)
    {
        if (_watched >= 0)
        {
            _slotNs += (double)_slots[_watched] * (untilNs - _slotsSinceNs);
            _slotsSinceNs = untilNs;
        }
    }

    /// <summary>The recursor timeout of the first Consul: the period in which a full loop turns.</summary>
    public long CycleNs
    {
        get
        {
            var consul = _run.Scenario.Nodes.FirstOrDefault(node => node.Kind == NodeKind.Consul);
            return consul is null
                ? 2 * Instant.Second
                : ConsulConfig.Parse(consul.Version, consul.Files).Options.RecursorTimeoutNs;
        }
    }

    public int LimitOf(int node) => OptionsOf(node).ForwardMax;

    public DnsmasqOptions OptionsOf(int node)
    {
        if (!_options.TryGetValue(node, out var options))
        {
            var described = _run.Scenario.Nodes[node];
            options = DnsmasqVersion.TryParse(described.Version, out var version)
                ? DnsmasqConfig.Parse(version, described.Files).Options
                : new DnsmasqOptions();
            _options.Add(node, options);
        }

        return options;
    }

    private int BusiestOf(int[] peaks)
    {
        var best = -1;
        for (var node = 0; node < peaks.Length; node++)
        {
            if (_run.Scenario.Nodes[node].Kind == NodeKind.Dnsmasq && (best < 0 || peaks[node] > peaks[best]))
            {
                best = node;
            }
        }

        return best;
    }
}
