using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Network;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// dnsmasq: one thread that reads upstream replies first and then at most one client query per turn (rule
/// D3), one table of forwarded queries, one cache. How a query and a reply are handled stands in the two
/// other parts.
/// </summary>
public sealed partial class DnsmasqNode : Node
{
    private const int TurnEnds = 1;
    private const int OldestComesOfAge = 2;
    private const int SweepUnanswered = 3;
    private const int FastRetryDue = 4;

    private readonly string _version;
    private readonly SocketBuffer _queries = new();
    private readonly Queue<Message> _replies = new(256);
    private Dictionary<string, string> _startedWith = [];
    private ForwardTable _table = null!;
    private AnswerCache _cache = null!;
    private JoinedAskers _joined = null!;
    private DnsmasqOptions _options = null!;
    private Routing _routing = null!;
    private int[] _serverNodes = [];
    private ushort[] _serverLines = [];
    private ushort _forwardMaxLine;
    private ushort _strictOrderLine;
    private RandomStream _times = null!;
    private RandomStream _ids = null!;
    private Message _reading;
    private bool _turnRuns;
    private int _sends;
    private bool _stalled;
    private bool _hasBeenFull;
    private long _limitLoggedSecond = -1;
    private Alarm _oldestAlarm = Alarm.None;
    private Alarm _sweepAlarm = Alarm.None;
    private GroupMemory[] _memory = [];

    /// <summary>A dnsmasq of a version with its config texts.</summary>
    public DnsmasqNode(string version, IReadOnlyDictionary<string, string> files)
    {
        _version = version;
        ReadAll(files);
    }

    /// <inheritdoc />
    public override long UsualDowntimeNs => 50 * Instant.Millisecond;

    /// <inheritdoc />
    public override void Start()
    {
        _times = Context.Stream("processing");
        _ids = Context.Stream("ids");
        TakeUp();
        if (!_options.Version.IsTold)
        {
            // The post quotes no such line, and "as told" is no release that could name itself in one.
            Context.Print(
                LogLine.DnsmasqStarted, number: _options.CacheSize, detail: _options.Version.Minor);
        }
    }

    /// <inheritdoc />
    public override void Stop()
    {
        while (_table.Oldest >= 0)
        {
            Free(_table.Oldest, SlotEnd.Stopped, RuleId.None);
        }

        _queries.Clear();
        _replies.Clear();
        _table.Clear();
        _cache.Clear();
        (_turnRuns, _stalled, _hasBeenFull, _limitLoggedSecond) = (false, false, false, -1);
        _joined.Clear();
        _newestSerial = 0;
        ForgetServers();
    }

    /// <inheritdoc />
    public override void Reload(IReadOnlyDictionary<string, string> files)
    {
        // A running dnsmasq keeps its table and all options; only its servers may change.
        var servers = _options.Servers;
        _options = OptionsOf(_version, ReloadRules.InForce(_startedWith, files));
        FollowServers(servers);
        _cache.Clear();
        TakeUp();
    }

    /// <inheritdoc />
    public override void Restart(IReadOnlyDictionary<string, string> files)
    {
        ReadAll(files);
        Start();
    }

    /// <inheritdoc />
    public override void OnQuery(in Message query)
    {
        var kind = _queries.TryAdd(query) ? TraceKind.QueryArrived : TraceKind.QueryDropped;
        Context.Note(kind, query.Query, _queries.Count, peer: query.From);

        // A socket that is left out of the poll set does not wake the daemon.
        if (!_stalled)
        {
            BeginTurn();
        }
    }

    /// <inheritdoc />
    public override void OnAnswer(in Message answer)
    {
        _replies.Enqueue(answer);
        BeginTurn();
    }

    /// <inheritdoc />
    public override void OnAlarm(int kind, int subject)
    {
        switch (kind)
        {
            case TurnEnds:
                _turnRuns = false;
                HandleWhatWasRead();
                BeginTurn();
                break;
            case OldestComesOfAge:
                BeginTurn();
                break;
            case SweepUnanswered:
                Sweep();
                break;
            case FastRetryDue:
                SendFastRetry(subject);
                break;
        }
    }

    private void ReadAll(IReadOnlyDictionary<string, string> files)
    {
        // The texts as they are now: the run changes its files in place.
        _startedWith = new Dictionary<string, string>(files, StringComparer.Ordinal);
        _options = OptionsOf(_version, files);
        var joins = JoiningRules.Joins(_options.Version);
        _table = new ForwardTable(
            AdmissionRules.Capacity(_options),
            AdmissionRules.SectionSize(_options),
            !_options.Version.IsTold && !joins,
            joins);
        _joined = new JoinedAskers(joins ? _options.ForwardMax : 0);
        _cache = new AnswerCache(_options.CacheSize);
    }

    private static DnsmasqOptions OptionsOf(string version, IReadOnlyDictionary<string, string> files)
    {
        return DnsmasqVersion.TryParse(version, out var known)
            ? DnsmasqConfig.Parse(known, files).Options
            : throw new ArgumentException(
                $"'{version}' is no version of dnsmasq; a checked scenario has none like it.",
                nameof(version));
    }

    private void TakeUp()
    {
        _routing = new Routing(_options, Context.Names);
        CountGroups();
        _serverNodes = [.. _options.Servers.Select(NodeOf)];
        _serverLines = [.. _options.Servers.Select(server => Context.LineNumber(server.Line))];
        _forwardMaxLine = Context.LineNumber(_options.ForwardMaxLine);
        _strictOrderLine = Context.LineNumber(_options.StrictOrderLine);
        NameServers();
        _looping = new bool[_options.Servers.Count];
        SendProbes();
    }

    /// <summary>
    /// New servers are remembered for nothing yet; a record counts for the group of the server it was sent
    /// to.
    /// </summary>
    private void CountGroups()
    {
        _memory = new GroupMemory[_routing.Groups.Count];
        ForgetServers();
        for (var slot = _table.Oldest; slot >= 0; slot = _table[slot].Younger)
        {
            var server = _options.Servers[_table[slot].SentTo];
            _table[slot].Group = _routing.Groups.Of(server.Domain);
            _memory[_table[slot].Group].InUse++;
        }
    }

    private void ForgetServers()
    {
        foreach (ref var memory in _memory.AsSpan())
        {
            memory = new GroupMemory { GoodServer = -1 };
        }
    }

    private int NodeOf(ServerLine server) => server.Address is null ? -1 : Context.NodeAt(server.Address);

    private void BeginTurn()
    {
        if (_turnRuns)
        {
            return;
        }

        var mayRead = MayReadQueries();
        if (_replies.Count > 0)
        {
            _reading = _replies.Dequeue();
            var replyNs = ProcessingTimes.DnsmasqReplyNs + ProcessingTimes.HeldUpNs(_times);
            EndTurnAfter(replyNs, ProcessingTimes.DnsmasqReplySpreadNs);
        }
        else if (mayRead && _queries.Count > 0)
        {
            _reading = _queries.Take();
            EndTurnAfter(ProcessingTimes.DnsmasqQueryNs, ProcessingTimes.DnsmasqQuerySpreadNs);
        }
    }

    private void EndTurnAfter(long ns, long spreadNs)
    {
        // One send is part of a turn's time. What the turn before sent beyond that holds up this one.
        var furtherNs = (long)Math.Max(0, _sends - 1) * ProcessingTimes.DnsmasqFurtherSendNs;
        _turnRuns = true;
        _sends = 0;
        Context.After(ns + furtherNs + _times.Below(spreadNs), TurnEnds);
    }

    private void HandleWhatWasRead()
    {
        if (_reading.IsAnswer)
        {
            HandleReply(_reading);
        }
        else
        {
            HandleQuery(_reading);
        }
    }

    /// <summary>
    /// What <c>set_dns_listeners</c> asks before every poll: is a record to be had? (Rule D4.)
    /// </summary>
    private bool MayReadQueries()
    {
        if (!AdmissionRules.StopsReadingAtTheLimit(_options.Version))
        {
            return true;
        }

        var free = HasRecord();
        Context.Cancel(_oldestAlarm);
        if (!free)
        {
            PrintLimit(0);
            var age = AdmissionRules.AgeSeconds(_table[_table.Oldest].TakenAt, Context.Now);
            _oldestAlarm = Context.After(
                (AdmissionRules.TimeoutSeconds - age) * Instant.Second, OldestComesOfAge);
        }

        if (_stalled == free)
        {
            _stalled = !free;
            var kind = free ? TraceKind.ReadingResumed : TraceKind.ReadingStopped;
            Context.Note(kind, a: _queries.Count, rule: RuleIds.StopsReading);
        }

        return free;
    }

    private void PrintLimit(int group)
    {
        if (!LoggingRules.LogsTheLimit(_limitLoggedSecond, Context.Now))
        {
            return;
        }

        _limitLoggedSecond = Context.Now.WholeSeconds;
        if (LoggingRules.NamesTheDomain(_options.Version, group == 0))
        {
            Context.Print(
                LogLine.DnsmasqMaximumReachedForDomain, number: _options.ForwardMax, rule: RuleIds.LogLine,
                detail: Context.Names.Intern(_routing.Groups[group].TrimStart('*')).Base);
        }
        else
        {
            Context.Print(LogLine.DnsmasqMaximumReached, number: _options.ForwardMax, rule: RuleIds.LogLine);
        }
    }
}
