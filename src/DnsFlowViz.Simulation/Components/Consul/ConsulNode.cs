using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>
/// Consul's DNS server: a goroutine per question, answers of its own for its domain, and recursors for the
/// rest, and for every DS question. It has no cache, counts no hops and sees no loop.
/// </summary>
public sealed class ConsulNode : Node
{
    private const int Decides = 1;
    private const int RecursorTimesOut = 2;
    private const int HearsRecursor = 3;
    private const int HearsOfTimeout = 4;
    private static readonly RuleId RootHandler = RuleId.Of('M', 1);
    private static readonly RuleId NoHandler = RuleId.Of('M', 3);
    private static readonly RuleId OwnsTheRoot = RuleId.Of('C', 2);
    private static readonly RuleId Recurses = RuleId.Of('C', 3);
    private static readonly RuleId AllFail = RuleId.Of('C', 3);
    private static readonly RuleId OwnDomain = RuleId.Of('C', 7);
    private static readonly RuleId Reverse = RuleId.Of('C', 9);

    private readonly Recursions _recursions = new();
    private readonly string _version;
    private ConsulOptions _options;
    private ConsulSetup _setup = null!;
    private RandomStream _times = null!;
    private RandomStream _ports = null!;
    private RandomStream _choices = null!;
    private int _openPort;
    private long _busyUntilNs;

    /// <summary>A Consul of a version with its config texts.</summary>
    public ConsulNode(string version, IReadOnlyDictionary<string, string> files)
    {
        _version = version;
        _options = ConsulConfig.Parse(version, files).Options;
    }

    /// <inheritdoc />
    public override long UsualDowntimeNs => 3 * Instant.Second;

    /// <inheritdoc />
    public override bool ListensOn(int port) => port == _openPort;

    /// <inheritdoc />
    public override void Start()
    {
        _times = Context.Stream("processing");
        _ports = Context.Stream("ports");
        _choices = Context.Stream("recursors");
        TakeUp();
    }

    /// <inheritdoc />
    public override void Stop()
    {
        for (var number = 0; number < _recursions.Used; number++)
        {
            if (_recursions[number].InUse)
            {
                Close(number, -1, RuleId.None);
            }
        }
    }

    /// <inheritdoc />
    public override void Reload(IReadOnlyDictionary<string, string> files)
    {
        // Recursors and the root handler are taken up while questions are open; those go on with what they
        // have. Port and address stay as they are until a restart.
        _options = ConsulConfig.Parse(_version, files).Options;
        TakeUp();
    }

    /// <inheritdoc />
    public override void OnQuery(in Message query)
    {
        Context.Note(TraceKind.QueryArrived, query.Query, peer: query.From);
        var number = _recursions.Open(query, _setup);
        if (number < 0)
        {
            Context.Note(TraceKind.QueryDropped, query.Query, Recursions.Most, peer: query.From);
            return;
        }

        var processingNs = ProcessingTimes.ConsulQueryNs + _times.Below(ProcessingTimes.ConsulQuerySpreadNs);
        Context.After(InTurn(processingNs), Decides, number);
    }

    /// <inheritdoc />
    public override void OnAnswer(in Message answer)
    {
        var number = answer.Tag;
        if (!WaitsFor(number, answer.Query))
        {
            // The exchange has ended and its socket is closed: the kernel answers ICMP port unreachable.
            var rcode = (int)answer.Answer.Rcode;
            Context.Note(TraceKind.AnswerIgnored, answer.Query, b: rcode, rule: Recurses, peer: answer.From);
            return;
        }

        Context.Cancel(_recursions[number].Timeout);
        _recursions[number].Answer = answer.Answer;
        Context.After(ReplyTime(), HearsRecursor, number);
    }

    /// <inheritdoc />
    public override void OnRefused(in Message query)
    {
        var number = query.Tag;
        if (WaitsFor(number, query.Query))
        {
            Context.Cancel(_recursions[number].Timeout);
            LogFailure(number, LogLine.ConsulRecurseRefused, LogLine.ConsulOldRecurseRefused);
            AskNext(number);
        }
    }

    /// <inheritdoc />
    public override void OnAlarm(int kind, int subject)
    {
        switch (kind)
        {
            case Decides:
                Decide(subject);
                break;
            case RecursorTimesOut:
                GiveUp(subject);
                break;
            case HearsOfTimeout:
                TimeOut(subject);
                break;
            case HearsRecursor:
                Hear(subject);
                break;
        }
    }

    private void TakeUp()
    {
        // On the loopback address nobody of this network reaches it.
        _openPort = _options.ClientAddr == "127.0.0.1" ? -1 : _options.DnsPort;
        _setup = new ConsulSetup(_options, Context);
    }

    private bool WaitsFor(int number, int query) =>
        number < _recursions.Used && _recursions[number].InUse && _recursions[number].OutQuery == query
        && !_recursions[number].GaveUp;

    private long ReplyTime() =>
        ProcessingTimes.ConsulReplyNs + _times.Below(ProcessingTimes.ConsulReplySpreadNs);

    private void Decide(int number)
    {
        var setup = _recursions[number].Setup;
        ref readonly var asked = ref _recursions[number].Asked;
        switch (setup.HandlerOf(Context.Names, asked.Question))
        {
            case ConsulHandler.Recursors:
                Recurse(number, asked.Question.Type == RecordType.DS ? RootHandler : Recurses);
                break;
            case ConsulHandler.OwnDomain:
                Finish(number, Own(setup, asked), OwnDomain);
                break;
            case ConsulHandler.Reverse:
                AnswerReverse(number);
                break;
            default:
                AnswerForeign(number);
                break;
        }
    }

    private Answer Own(ConsulSetup setup, in Message asked)
    {
        var name = Context.Names.Text(asked.Question.Name);
        var ttl = setup.Catalog.TtlOf(name);
        return ConsulRules.OwnAnswer(
            asked.Question.Type,
            setup.IsApex(name),
            ttl >= 0,
            (asked.Edns & Edns.Opt) != 0,
            ttl,
            setup.Options.SoaMinTtlSeconds) with
        {
            Address = setup.Catalog.AddressOf(name),
        };
    }

    private void AnswerReverse(int number)
    {
        var setup = _recursions[number].Setup;
        ref readonly var asked = ref _recursions[number].Asked;
        var name = Context.Names.Text(asked.Question.Name);
        var opt = (asked.Edns & Edns.Opt) != 0;
        if (setup.Catalog.KnowsAddressOf(name))
        {
            Finish(number, new Answer(Rcode.NOERROR, true, false, opt, 0), Reverse);
        }
        else if (setup.RecursorNodes.Length > 0)
        {
            Recurse(number, Reverse);
        }
        else
        {
            var code = ConsulRules.CodeForUnknownAddress(setup.Options.Version);
            var hasSoa = code == Rcode.NXDOMAIN;
            Finish(
                number, new Answer(code, false, hasSoa, opt, setup.Options.SoaMinTtlSeconds), Reverse);
        }
    }

    private void AnswerForeign(int number)
    {
        var options = _recursions[number].Setup.Options;
        if (ConsulRules.OwnsTheRoot(options.Version, options.AltDomain.Length > 0))
        {
            var opt = (_recursions[number].Asked.Edns & Edns.Opt) != 0;
            var answer = new Answer(Rcode.NXDOMAIN, false, true, opt, options.SoaMinTtlSeconds);
            Finish(number, answer, OwnsTheRoot);
        }
        else
        {
            Finish(number, Answer.Error(ConsulRules.CodeWithoutHandler(options.Version)), NoHandler);
        }
    }

    private void Recurse(int number, RuleId why)
    {
        ref var recursion = ref _recursions[number];
        (recursion.Asking, recursion.Why) = (true, why);
        _recursions.AskingCount++;
        Context.Note(
            TraceKind.RecursionOpened, recursion.Asked.Query, number, _recursions.AskingCount,
            rule: why, line: recursion.Setup.RecursorLines[0]);
        AskNext(number);
    }

    private void AskNext(int number)
    {
        ref var recursion = ref _recursions[number];
        var setup = recursion.Setup;
        recursion.Recursor = recursion.NextRecursor(_choices);
        if (recursion.Recursor < 0)
        {
            Context.Print(
                ConsulRules.LogsFields(setup.Options.Version)
                    ? LogLine.ConsulAllResolversFailed
                    : LogLine.ConsulOldAllResolversFailed,
                recursion.Asked.Query, rule: AllFail);
            Finish(number, Answer.Error(ConsulRules.CodeWhenAllFail), AllFail);
            return;
        }

        recursion.Timeout = Context.After(setup.Options.RecursorTimeoutNs, RecursorTimesOut, number);
        recursion.GaveUp = false;
        var node = setup.RecursorNodes[recursion.Recursor];
        if (node < 0)
        {
            // Nobody has that address: the exchange ends in its timeout.
            recursion.OutQuery = -1;
            return;
        }

        ref readonly var asked = ref recursion.Asked;
        var query = Context.NewQuery(
            asked.Query, asked.Question, node, ConsulRules.IdToRecursor(asked.Id), FreshPort(), asked.Edns);
        query.Tag = number;
        query.ToPort = setup.RecursorPorts[recursion.Recursor];
        recursion.OutQuery = query.Query;
        Context.Send(query, recursion.Why, setup.RecursorLines[recursion.Recursor]);
    }

    /// <summary>
    /// How long until work that takes so long is done. Chains of a loop that go round at once fill a table no
    /// faster than one does: on the measured machine Consul got through its work one by one.
    /// </summary>
    private long InTurn(long processingNs)
    {
        _busyUntilNs = Math.Max(_busyUntilNs, Context.Now.Ns) + processingNs;
        return _busyUntilNs - Context.Now.Ns;
    }

    private void GiveUp(int number)
    {
        _recursions[number].GaveUp = true;
        var processingNs = ProcessingTimes.ConsulTimeoutNs
            + _times.Below(ProcessingTimes.ConsulTimeoutSpreadNs) + ProcessingTimes.HeldUpNs(_times);
        // Whoever is at work looks at the timers on the way, so they are heard of in their order.
        var isAsleep = _busyUntilNs <= Context.Now.Ns;
        var wakingNs = isAsleep ? _times.Below(ProcessingTimes.ConsulTimerSpreadNs) : 0;
        Context.After(InTurn(wakingNs + processingNs), HearsOfTimeout, number);
    }

    private void TimeOut(int number)
    {
        ref var recursion = ref _recursions[number];
        var setup = recursion.Setup;
        Context.Note(
            TraceKind.TimedOut, recursion.OutQuery, number, rule: Recurses, line: setup.TimeoutLine,
            peer: setup.RecursorNodes[recursion.Recursor]);
        LogFailure(number, LogLine.ConsulRecurseFailed, LogLine.ConsulOldRecurseFailed);
        AskNext(number);
    }

    private void LogFailure(int number, LogLine line, LogLine oldLine)
    {
        ref var recursion = ref _recursions[number];
        if (recursion.OutQuery < 0)
        {
            // The line names both ends of the exchange, and here there is no other end to name.
            return;
        }

        var port = recursion.Setup.RecursorPorts[recursion.Recursor];
        Context.Print(
            ConsulRules.LogsFields(recursion.Setup.Options.Version) ? line : oldLine,
            recursion.OutQuery,
            port == LogText.UsualPort ? 0 : port,
            Recurses);
    }

    private void Hear(int number)
    {
        var answer = _recursions[number].Answer;
        if (ConsulRules.PassesBack(answer.Rcode))
        {
            Finish(number, answer, Recurses);
        }
        else
        {
            AskNext(number);
        }
    }

    private void Finish(int number, in Answer answer, RuleId rule)
    {
        Context.Answer(_recursions[number].Asked, answer, rule);
        Close(number, (int)answer.Rcode, rule);
    }

    private void Close(int number, int rcode, RuleId rule)
    {
        ref var recursion = ref _recursions[number];
        if (recursion.Asking)
        {
            _recursions.AskingCount--;
            Context.Cancel(recursion.Timeout);
            Context.Note(
                TraceKind.RecursionClosed, recursion.Asked.Query, number, _recursions.AskingCount,
                rcode, rule);
        }

        _recursions.Close(number);
    }

    private ushort FreshPort() => (ushort)(32768 + _ports.Below(61000 - 32768));
}
