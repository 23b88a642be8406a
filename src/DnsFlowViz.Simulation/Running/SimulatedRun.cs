using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Network;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Running;

/// <summary>
/// A scenario being played: its nodes, the wire between them, the engine, and the trace of all that
/// happened. The same scenario, seed and triggers give the same trace, event by event.
/// </summary>
public sealed class SimulatedRun : IOccurrenceHandler
{
    private readonly Engine _engine = new();
    private readonly Wire _wire;
    private readonly Node[] _nodes;
    private readonly bool[] _up;
    private readonly int[] _epoch;
    private readonly Dictionary<string, int> _addresses = new(StringComparer.Ordinal);
    private readonly List<Trigger> _triggers;
    private readonly Dictionary<string, string>[] _files;
    private readonly string[] _installed;
    private readonly string[] _running;
    private readonly Func<ScenarioNode, Node?>? _create;
    private readonly ulong _seed;
    private readonly string[] _addressOf;

    /// <summary>A run at its beginning.</summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="seed">Seed of every random stream.</param>
    /// <param name="added">Triggers added to the scenario's own.</param>
    /// <param name="horizonUs">Where the run ends, microseconds of virtual time.</param>
    /// <param name="mostEvents">Bound on the trace.</param>
    /// <param name="create">Makes nodes of other kinds than the scenario's own; null from it means the
    /// usual node.</param>
    public SimulatedRun(
        Scenario scenario,
        ulong seed,
        IReadOnlyList<Trigger> added,
        long horizonUs,
        int mostEvents = TraceLog.MostEvents,
        Func<ScenarioNode, Node?>? create = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(added);
        Scenario = scenario;
        Horizon = new Instant(horizonUs * Instant.Microsecond);
        Trace = new TraceLog(mostEvents);
        _seed = seed;
        _triggers = [.. scenario.Triggers, .. added];
        _files =
        [
            .. scenario.Nodes.Select(
                node => new Dictionary<string, string>(node.Files, StringComparer.Ordinal)),
        ];
        _installed = [.. scenario.Nodes.Select(node => node.Version)];
        _running = [.. _installed];
        _create = create;
        _addressOf = [.. scenario.Nodes.Select(node => node.Address)];
        _up = new bool[scenario.Nodes.Count];
        _epoch = new int[scenario.Nodes.Count];
        _wire = new Wire(
            scenario.Nodes.Count,
            new RandomStream(seed, "wire/jitter"),
            new RandomStream(seed, "wire/loss"));
        for (var i = 0; i < scenario.Nodes.Count; i++)
        {
            _addresses[scenario.Nodes[i].Address] = i;
        }

        foreach (var link in scenario.Links)
        {
            Relink(link.From, link.To, _ => new LinkState(
                link.OneWayUs * Instant.Microsecond, link.JitterUs * Instant.Microsecond, link.LossPpm));
        }

        _nodes = [.. scenario.Nodes.Select(Make)];
        for (var i = 0; i < _nodes.Length; i++)
        {
            _up[i] = true;
            _nodes[i].Attach(new NodeContext(this, i));
        }

        foreach (var node in _nodes)
        {
            node.Start();
        }

        for (var i = 0; i < _triggers.Count; i++)
        {
            _engine.At(new Instant(_triggers[i].AtUs * Instant.Microsecond), OccurrenceKind.Trigger, 0, i);
        }
    }

    /// <summary>What is played.</summary>
    public Scenario Scenario { get; }

    /// <summary>All triggers: the scenario's own, then those added.</summary>
    public IReadOnlyList<Trigger> Triggers => _triggers;

    /// <summary>Where the run ends.</summary>
    public Instant Horizon { get; }

    /// <summary>The present instant.</summary>
    public Instant Now => _engine.Now;

    /// <summary>All that happened so far.</summary>
    public TraceLog Trace { get; }

    /// <summary>All queries so far.</summary>
    public QueryTable Queries { get; } = new();

    /// <summary>The names in them.</summary>
    public NameTable Names { get; } = new();

    /// <summary>The config lines that decided something.</summary>
    public ConfigLines Lines { get; } = new();

    /// <summary>
    /// Plays on until so many events were added, or nothing more is due. False when the run is at its end.
    /// </summary>
    public bool Advance(int events)
    {
        var until = Trace.Count + events;
        while (Trace.Count < until)
        {
            if (Trace.IsFull || !_engine.Step(Horizon, this))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a daemon printed, without the time stamp.</summary>
    /// <param name="printed">An event of kind <see cref="TraceKind.LogLinePrinted"/>.</param>
    public string TextOf(in TraceEvent printed) => LogText.Of(printed, Names, Queries, _addressOf);

    /// <summary>Plays on to the end, or to the bound on events.</summary>
    /// <returns>This run.</returns>
    public SimulatedRun PlayOut()
    {
        Advance(Trace.Most);
        return this;
    }

    /// <inheritdoc />
    public void Handle(in Occurrence occurrence)
    {
        switch (occurrence.Kind)
        {
            case OccurrenceKind.Arrival:
                Arrive(_wire.Held(occurrence.A));
                _wire.Free(occurrence.A);
                break;
            case OccurrenceKind.Refusal:
                Refuse(_wire.Held(occurrence.A));
                _wire.Free(occurrence.A);
                break;
            case OccurrenceKind.Trigger:
                Pull(occurrence.A);
                break;
            case OccurrenceKind.Startup:
                StartUp(occurrence.Target, occurrence.A);
                break;
            default:
                RingAt(occurrence);
                break;
        }
    }

    internal int NodeAt(string address) => _addresses.GetValueOrDefault(address, -1);

    internal RandomStream Stream(int node, string purpose) =>
        new(_seed, $"{Scenario.Nodes[node].Id}/{purpose}");

    internal Alarm SetAlarm(int node, long ns, int kind, int subject) =>
        _engine.After(ns, OccurrenceKind.FirstAlarm + kind + (_epoch[node] << 16), node, subject);

    internal void CancelAlarm(Alarm alarm) => _engine.Cancel(alarm);

    internal void Send(in Message query, RuleId rule, ushort line, TraceFlags flags)
    {
        var (transit, lost) = _wire.Draw(query.From, query.To);
        Note(
            query.From, query.To, TraceKind.QuerySent, query.Query, transit, query.Port, query.Id, rule, line,
            lost ? flags | TraceFlags.Lost : flags);
        if (!lost)
        {
            _wire.Hold(out var place) = query;
            _engine.At(Now.Plus(transit), OccurrenceKind.Arrival, query.To, place);
        }
    }

    internal void Answer(in Message query, in Answer answer, RuleId rule, ushort line)
    {
        var (transit, lost) = _wire.Draw(query.To, query.From);
        Note(
            query.To, query.From, TraceKind.AnswerSent, query.Query, transit, (int)answer.Rcode, query.Id,
            rule, line, lost ? TraceFlags.Lost : TraceFlags.None);
        if (!lost)
        {
            ref var message = ref _wire.Hold(out var place);
            message = query;
            (message.From, message.To, message.IsAnswer) = (query.To, query.From, true);
            message.Answer = answer;
            _engine.At(Now.Plus(transit), OccurrenceKind.Arrival, query.From, place);
        }
    }

    internal void Note(
        int node, int peer, TraceKind kind, int query, int a, int b, int c,
        RuleId rule, ushort line, TraceFlags flags)
    {
        if (Trace.IsFull)
        {
            return;
        }

        ref var item = ref Trace.Next();
        item.AtNs = Now.Ns;
        item.Query = query;
        item.A = a;
        item.B = b;
        item.C = c;
        item.Rule = rule;
        item.Line = line;
        item.Kind = kind;
        item.Node = (byte)node;
        item.Peer = (byte)peer;
        item.Flags = flags;
        Trace.Publish();
    }

    private void Arrive(in Message message)
    {
        var listens = message.IsAnswer || _nodes[message.To].ListensOn(message.ToPort);
        if (!_up[message.To] || !listens)
        {
            // A closed port answers ICMP port unreachable; the asker's kernel tells its socket.
            var (transit, lost) = _wire.Draw(message.To, message.From);
            Note(
                message.To, message.From, TraceKind.PortRefused, message.Query, transit, 0, 0,
                NetworkRules.ClosedPort, 0, lost ? TraceFlags.Lost : TraceFlags.None);
            if (!lost && !message.IsAnswer)
            {
                _wire.Hold(out var place) = message;
                _engine.At(Now.Plus(transit), OccurrenceKind.Refusal, message.From, place);
            }
        }
        else if (message.IsAnswer)
        {
            Note(
                message.To, message.From, TraceKind.AnswerArrived, message.Query,
                0, (int)message.Answer.Rcode, 0, RuleId.None, 0, TraceFlags.None);
            _nodes[message.To].OnAnswer(message);
        }
        else
        {
            _nodes[message.To].OnQuery(message);
        }
    }

    private void Refuse(in Message query)
    {
        if (_up[query.From])
        {
            _nodes[query.From].OnRefused(query);
        }
    }

    private void RingAt(in Occurrence occurrence)
    {
        var kind = occurrence.Kind - OccurrenceKind.FirstAlarm;
        if (_up[occurrence.Target] && kind >> 16 == _epoch[occurrence.Target])
        {
            _nodes[occurrence.Target].OnAlarm(kind & 0xFFFF, occurrence.A);
        }
    }

    private void Pull(int number)
    {
        var trigger = _triggers[number];
        var node = IndexOf(trigger.Node);
        var notedAt = Math.Max(node, 0);
        Note(notedAt, notedAt, TraceKind.TriggerPulled, -1, number, 0, 0, RuleId.None, 0, TraceFlags.None);
        switch (trigger.Do)
        {
            case TriggerKind.Restart:
                Restart(node, trigger);
                break;
            case TriggerKind.Reload:
                _files[node][trigger.File!] = trigger.Text!;
                Note(node, node, TraceKind.NodeReloaded, -1, 0, 0, 0, RuleId.None, 0, TraceFlags.None);
                if (_up[node])
                {
                    _nodes[node].Reload(_files[node]);
                }

                break;
            case TriggerKind.Link:
                Relink(trigger.Node!, trigger.To!, link => new LinkState(
                    (trigger.OneWayUs * Instant.Microsecond) ?? link.OneWayNs,
                    (trigger.JitterUs * Instant.Microsecond) ?? link.JitterNs,
                    trigger.LossPpm ?? link.LossPpm));
                break;
            default:
                if (_up[node])
                {
                    _nodes[node].OnTrigger(trigger, number);
                }

                break;
        }
    }

    private Node Make(ScenarioNode described) =>
        _create?.Invoke(described) ?? NodeFactory.Create(Scenario, described);

    private void Restart(int node, Trigger trigger)
    {
        _installed[node] = trigger.Version ?? _installed[node];

        // A second restart while the daemon is down only starts the downtime anew.
        if (_up[node])
        {
            _nodes[node].Stop();
            Note(node, node, TraceKind.NodeStopped, -1, 0, 0, 0, RuleId.None, 0, TraceFlags.None);
            _up[node] = false;
        }

        _epoch[node] = (_epoch[node] + 1) & 0xFFF;
        var downtime = (trigger.DowntimeUs * Instant.Microsecond) ?? _nodes[node].UsualDowntimeNs;
        _engine.At(Now.Plus(downtime), OccurrenceKind.Startup, node, _epoch[node]);
    }

    private void StartUp(int node, int epoch)
    {
        if (epoch != _epoch[node])
        {
            return;
        }

        _up[node] = true;
        Note(node, node, TraceKind.NodeStarted, -1, 0, 0, 0, RuleId.None, 0, TraceFlags.None);
        if (_running[node] == _installed[node])
        {
            _nodes[node].Restart(_files[node]);
        }
        else
        {
            StartUpAs(node, _installed[node]);
        }
    }

    /// <summary>Another release is another program: a node of its own, which knows nothing yet.</summary>
    private void StartUpAs(int node, string version)
    {
        _running[node] = version;
        _nodes[node] = Make(Scenario.Nodes[node] with { Version = version, Files = _files[node] });
        _nodes[node].Attach(new NodeContext(this, node));
        _nodes[node].Start();
    }

    private void Relink(string from, string to, Func<LinkState, LinkState> change)
    {
        var (a, b) = (IndexOf(from), IndexOf(to));
        _wire[a, b] = change(_wire[a, b]);
        _wire[b, a] = change(_wire[b, a]);
    }

    private int IndexOf(string? id)
    {
        for (var i = 0; i < Scenario.Nodes.Count; i++)
        {
            if (string.Equals(Scenario.Nodes[i].Id, id, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
