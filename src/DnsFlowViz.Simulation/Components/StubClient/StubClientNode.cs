using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>
/// A machine that sends plain questions: the lookups of its loads, and what triggers ask for.
/// </summary>
public sealed class StubClientNode : Node
{
    private const int LookupDue = 0;
    private const int WaitOver = 1;
    private const int AskWaitOver = 2;
    private readonly string _server;
    private readonly LoadSender[] _senders;
    private readonly LookupTable _lookups = new();
    private RandomStream _ports = null!;
    private SingleQuestions? _asked;

    /// <summary>A client.</summary>
    /// <param name="server">Address of the node that triggers' questions go to.</param>
    /// <param name="loads">Its loads.</param>
    public StubClientNode(string server, IReadOnlyList<Load> loads)
    {
        ArgumentNullException.ThrowIfNull(loads);
        _server = server;
        _senders = [.. loads.Select(load => new LoadSender(load))];
    }

    /// <inheritdoc />
    public override bool ListensOn(int port) => false;

    /// <inheritdoc />
    public override void Start()
    {
        if (_asked is null)
        {
            _asked = new SingleQuestions(Context, AskWaitOver);
            _ports = Context.Stream("ports");
            foreach (var sender in _senders)
            {
                sender.Attach(Context);
            }
        }

        for (var i = 0; i < _senders.Length; i++)
        {
            SetNext(i);
        }
    }

    /// <inheritdoc />
    public override void Stop()
    {
        _asked!.Clear();
        for (var place = 0; place < _lookups.Places; place++)
        {
            if (_lookups[place].IsOpen)
            {
                End(place, -1);
            }
        }
    }

    /// <inheritdoc />
    public override void OnAnswer(in Message answer)
    {
        if (SingleQuestions.IsMine(answer))
        {
            _asked!.OnAnswer(answer);
            return;
        }

        if (!IsAwaited(answer))
        {
            Context.Note(TraceKind.AnswerIgnored, answer.Query, peer: answer.From);
            return;
        }

        ref var lookup = ref _lookups[answer.Tag];
        if (StubClientRules.TriesNext(lookup.Client, answer.Answer.Rcode) && AttemptsAreLeft(lookup))
        {
            CloseSockets(answer.Tag);
            SendToNext(answer.Tag, RuleId.Of('G', 2));
        }
        else
        {
            End(answer.Tag, (int)answer.Answer.Rcode);
        }
    }

    /// <inheritdoc />
    public override void OnRefused(in Message query)
    {
        if (SingleQuestions.IsMine(query))
        {
            _asked!.OnRefused(query);
        }
        else if (IsAwaited(query))
        {
            if (AttemptsAreLeft(_lookups[query.Tag]))
            {
                CloseSockets(query.Tag);
                SendToNext(query.Tag, RuleId.Of('G', 2));
            }
            else
            {
                End(query.Tag, -1);
            }
        }
    }

    /// <inheritdoc />
    public override void OnAlarm(int kind, int subject)
    {
        switch (kind)
        {
            case LookupDue:
                BeginNext(subject);
                break;
            case WaitOver:
                OnSilence(subject);
                break;
            default:
                _asked!.OnAlarm(subject);
                break;
        }
    }

    /// <inheritdoc />
    public override void OnTrigger(Trigger trigger, int number)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        var server = Context.NodeAt(_server);
        if (trigger.Do == TriggerKind.Ask)
        {
            _asked!.Ask(trigger, number, server);
        }
        else if (trigger.Do == TriggerKind.Lookup)
        {
            var question = new QuestionKey(Context.Names.Intern(trigger.Name ?? "."), RecordType.A);
            Begin(-1 - number, null, question, server, (ushort)_ports.Next());
        }
    }

    private void SetNext(int sender)
    {
        var wait = _senders[sender].Clock.WaitNs(Context.Now);
        if (wait >= 0)
        {
            Context.After(wait, LookupDue, sender);
        }
    }

    private void BeginNext(int number)
    {
        var sender = _senders[number];
        var question = sender.Take(out var id);
        var server = sender.Servers.Length > 0 ? sender.Servers[0] : -1;
        Begin(sender.Load.Number, sender, question, server, id);
        SetNext(number);
    }

    private void Begin(int workload, LoadSender? sender, QuestionKey question, int server, ushort id)
    {
        var place = server < 0 ? -1 : _lookups.Open();
        if (place < 0)
        {
            Context.Note(TraceKind.LookupStarted, -1, workload);
            Context.Note(TraceKind.LookupEnded, -1, workload, -1);
            return;
        }

        var query = Context.NewQuery(
            -1, question, server, id, EphemeralPort.Draw(_ports), Edns.None, (short)workload);
        query.Tag = place;
        ref var lookup = ref _lookups[place];
        (lookup.First, lookup.Query, lookup.Workload, lookup.Sender) = (query.Query, query, workload, sender);
        lookup.Client = sender?.Load.Workload.Client ?? WorkloadClient.Once;
        (lookup.Started, lookup.Attempts, lookup.Server) = (Context.Now, 0, 0);
        CloseSockets(place);
        Context.Note(TraceKind.LookupStarted, query.Query, workload);
        Send(place, StubClientRules.RuleOf(lookup.Client));
    }

    private void OnSilence(int place)
    {
        ref var lookup = ref _lookups[place];
        var rule = StubClientRules.RuleOf(lookup.Client);
        Context.Note(TraceKind.TimedOut, lookup.Query.Query, rule: rule, peer: lookup.Query.To);
        if (!AttemptsAreLeft(lookup))
        {
            End(place, -1);
            return;
        }

        if (StubClientRules.OpensAnotherSocketAfterSilence(lookup.Client))
        {
            CloseSockets(place);
        }

        SendToNext(place, rule);
    }

    private void SendToNext(int place, RuleId rule)
    {
        ref var lookup = ref _lookups[place];
        Context.Cancel(lookup.Wait);
        var servers = lookup.Sender?.Servers.Length ?? 1;
        lookup.Server = (lookup.Server + 1) % servers;
        var open = lookup.Sockets[lookup.Server];
        if (open.Query >= 0)
        {
            lookup.Query = open;
        }
        else
        {
            var before = lookup.Query;
            lookup.Query = Context.NewQuery(
                -1, before.Question, lookup.Sender?.Servers[lookup.Server] ?? before.To, before.Id,
                EphemeralPort.Draw(_ports), before.Edns, (short)lookup.Workload);
            lookup.Query.Tag = place;
        }

        Send(place, rule);
    }

    private void Send(int place, RuleId rule)
    {
        ref var lookup = ref _lookups[place];
        var wait = lookup is { Client: WorkloadClient.Glibc, Sender: { } sender }
            ? StubClientRules.GlibcWaitNs(sender.Load.Stub, lookup.Server, sender.Servers.Length)
            : StubClientRules.WaitNs;
        lookup.Sockets[lookup.Server] = lookup.Query;
        lookup.Wait = Context.After(wait, WaitOver, place);
        Context.Send(lookup.Query, rule, flags: lookup.Attempts > 0 ? TraceFlags.Again : TraceFlags.None);
        lookup.Attempts++;
    }

    private void CloseSockets(int place)
    {
        ref var lookup = ref _lookups[place];
        for (var server = 0; server < ResolvConf.MostNameservers; server++)
        {
            lookup.Sockets[server].Query = -1;
        }
    }

    private void End(int place, int rcode)
    {
        ref var lookup = ref _lookups[place];
        Context.Cancel(lookup.Wait);
        var took = (int)(Context.Now.Since(lookup.Started) / Instant.Microsecond);
        Context.Note(TraceKind.LookupEnded, lookup.First, lookup.Workload, rcode, took);
        _lookups.Close(place);
    }

    private bool IsAwaited(in Message message) =>
        _lookups[message.Tag].IsOpen && _lookups[message.Tag].Query.Query == message.Query;

    private static bool AttemptsAreLeft(in Lookup lookup) =>
        lookup.Attempts < (lookup.Sender is { } sender
            ? StubClientRules.Attempts(lookup.Client, sender.Load.Stub, sender.Servers.Length)
            : StubClientRules.OnceAttempts);
}
