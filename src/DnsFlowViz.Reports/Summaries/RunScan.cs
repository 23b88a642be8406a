using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Summaries;

/// <summary>
/// One pass over a trace that gathers what the summary counts. It looks at each event once and forward only,
/// so that a run may be looked at slice by slice while it plays.
/// </summary>
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
    private readonly QuestionWatch _watch;
    private readonly SendersBack _senders;

    /// <summary>A scan that has seen nothing yet.</summary>
    public RunScan(SimulatedRun run)
    {
        _run = run;
        _watch = new QuestionWatch(run);
        _senders = new SendersBack(run.Scenario);
        _slots = new int[run.Scenario.Nodes.Count];
        _peaks = new int[run.Scenario.Nodes.Count];
    }

    /// <summary>The scan of a run that has been played to its end, or to its bound.</summary>
    public static RunScan Of(SimulatedRun run)
    {
        var scan = new RunScan(run);
        for (var i = 0; i < run.Trace.Count; i++)
        {
            scan.Look(run.Trace[i]);
        }

        scan.Finish(run.Trace.IsFull);
        return scan;
    }

    /// <summary>Nothing comes any more.</summary>
    /// <param name="isCut">True when a bound cut the run.</param>
    public void Finish(bool isCut)
    {
        EndNs = isCut ? _run.Now.Ns : _run.Horizon.Ns;
        Settle(EndNs);
    }

    public long EndNs { get; private set; }

    public List<Lookup> Lookups { get; } = [];

    public List<long> LoopQueriesNs { get; } = [];

    public int DeepestLap { get; private set; }

    public int Retries { get; private set; }

    public int QueueDrops { get; private set; }

    /// <summary>The question the run is about; null when there is none.</summary>
    public QuestionKey? Question => _watch.Question;

    /// <summary>When it first arrived at a dnsmasq, nanoseconds; -1 for never.</summary>
    public long FirstAskedNs => _watch.FirstAskedNs;

    public long LimitNs { get; private set; } = -1;

    public ClientAnswer? FirstClientAnswer => _watch.FirstClientAnswer;

    public List<int> LogEvents { get; } = [];

    /// <summary>The dnsmasq with the highest peak; -1 when there is none.</summary>
    public int Busiest => BusiestOf(_peaks);

    public int PeakSlots => Busiest < 0 ? 0 : _peaks[Busiest];

    public double? MeanSlotsAfterLimit =>
        LimitNs < 0 || EndNs == LimitNs ? null : Math.Round(_slotNs / (EndNs - LimitNs), 3);

    /// <summary>
    /// From the question's first arrival at a dnsmasq to the limit, milliseconds; null when it was not
    /// reached.
    /// </summary>
    public double? TimeToLimitMs =>
        LimitNs < 0 || FirstAskedNs < 0 ? null : (LimitNs - FirstAskedNs) / 1e6;

    /// <summary>True when a loop query was sent so shortly before the end that the loop goes on.</summary>
    public bool IsAliveAtEnd => LoopQueriesNs is [.., var last] && last > EndNs - _senders.OverAfterNs;

    /// <summary>Looks at the next event.</summary>
    public void Look(in TraceEvent item)
    {
        _watch.Look(item);
        switch (item.Kind)
        {
            case TraceKind.QuerySent:
                LookAtQuery(item);
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
        if (_senders.IsLap(item, _run.Queries))
        {
            LoopQueriesNs.Add(item.AtNs);
            DeepestLap = Math.Max(DeepestLap, _run.Queries[item.Query].Lap);
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
