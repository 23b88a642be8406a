using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>The laptop of the story, which behaves as the post-mortem says.</summary>
public sealed class ToldClientNode(string server) : Node
{
    private const int WaitOver = 0;
    private const int AskWaitOver = 1;
    private readonly LookupTable _lookups = new();
    private RandomStream _draws = null!;
    private SingleQuestions? _asked;
    private QuestionKey _question;
    private int _level;

    /// <inheritdoc />
    public override bool ListensOn(int port) => false;

    /// <inheritdoc />
    public override void Start()
    {
        if (_asked is null)
        {
            _asked = new SingleQuestions(Context, AskWaitOver);
            _draws = Context.Stream("draws");
            _question = new QuestionKey(Context.Names.Intern(ToldClientRules.AskedName), RecordType.DS);
        }

        SetLevel(ToldClientRules.FullLevel, ToldClientRules.AsksOnce);
    }

    /// <inheritdoc />
    public override void Stop()
    {
        _asked!.Clear();
        _level = 0;
        for (var place = 0; place < _lookups.Places; place++)
        {
            if (_lookups[place].IsOpen)
            {
                End(place, -1);
            }
        }
    }

    /// <inheritdoc />
    public override void OnTrigger(Trigger trigger, int number)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        if (trigger.Do == TriggerKind.Ask)
        {
            _asked!.Ask(trigger, number, Context.NodeAt(server));
        }
        else if (trigger.Do == TriggerKind.Lookup)
        {
            Begin(-1 - number);
        }
    }

    /// <inheritdoc />
    public override void OnAnswer(in Message answer)
    {
        if (SingleQuestions.IsMine(answer))
        {
            _asked!.OnAnswer(answer);
        }
        else if (IsAwaited(answer))
        {
            Conclude(answer.Tag, answered: true, answer.Answer.Rcode);
        }
        else
        {
            Context.Note(TraceKind.AnswerIgnored, answer.Query, peer: answer.From);
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
            Conclude(query.Tag, answered: false, default);
        }
    }

    /// <inheritdoc />
    public override void OnAlarm(int kind, int subject)
    {
        if (kind == AskWaitOver)
        {
            _asked!.OnAlarm(subject);
            return;
        }

        ref var query = ref _lookups[subject].Query;
        Context.Note(TraceKind.TimedOut, query.Query, rule: RuleId.Of('T', 6), peer: query.To);
        Conclude(subject, answered: false, default);
    }

    private void Begin(int workload)
    {
        var to = Context.NodeAt(server);
        var place = to < 0 ? -1 : _lookups.Open();
        if (place < 0)
        {
            Context.Note(TraceKind.LookupStarted, -1, workload);
            Context.Note(TraceKind.LookupEnded, -1, workload, -1);
            return;
        }

        var query = Context.NewQuery(
            -1,
            _question,
            to,
            (ushort)_draws.Next(),
            EphemeralPort.Draw(_draws),
            Edns.Opt | Edns.Do | Edns.Large,
            (short)workload);
        query.Tag = place;
        ref var lookup = ref _lookups[place];
        (lookup.Query, lookup.Workload, lookup.Started) = (query, workload, Context.Now);
        lookup.Wait = Context.After(ToldClientRules.WaitNs, WaitOver, place);
        Context.Note(TraceKind.LookupStarted, query.Query, workload);
        Context.Send(query, ToldClientRules.AsksOnce);
    }

    private void Conclude(int place, bool answered, Rcode rcode)
    {
        if (!ToldClientRules.Fails(answered, rcode))
        {
            End(place, (int)rcode);
            return;
        }

        var query = _lookups[place].Query.Query;
        Context.Print(LogLine.ToldDowngrade, query, rule: ToldClientRules.FailureRule);
        SetLevel(ToldClientRules.DowngradedLevel, ToldClientRules.FailureRule);
        Context.Print(LogLine.ToldNoSignature, query, rule: ToldClientRules.FailureRule);
        End(place, (int)Rcode.SERVFAIL);
    }

    private void SetLevel(int level, RuleId rule)
    {
        if (_level != level)
        {
            _level = level;
            Context.Note(TraceKind.FeatureLevelChanged, a: level, rule: rule);
        }
    }

    private void End(int place, int rcode)
    {
        ref var lookup = ref _lookups[place];
        Context.Cancel(lookup.Wait);
        var took = (int)(Context.Now.Since(lookup.Started) / Instant.Microsecond);
        Context.Note(TraceKind.LookupEnded, lookup.Query.Query, lookup.Workload, rcode, took);
        _lookups.Close(place);
    }

    private bool IsAwaited(in Message message) =>
        _lookups[message.Tag].IsOpen && _lookups[message.Tag].Query.Query == message.Query;
}
