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
    private static readonly RuleId RootHandler = RuleId.Of('M', 1);
    private static readonly RuleId NoHandler = RuleId.Of('M', 3);
    private static readonly RuleId Recurses = RuleId.Of('C', 3);
    private static readonly RuleId AllFail = RuleId.Of('C', 3);
    private static readonly RuleId OwnDomain = RuleId.Of('C', 7);

    private readonly Recursions _recursions = new();
    private readonly string _version;
    private ConsulOptions _options;
    private int[] _recursorNodes = [];
    private ushort[] _recursorLines = [];
    private string[] _serviceNames = [];
    private string _domain = "";
    private RandomStream _times = null!;
    private RandomStream _ports = null!;
    private ushort _timeoutLine;
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
        // have.
        _options = ConsulConfig.Parse(_version, files).Options;
        TakeUp();
    }

    /// <inheritdoc />
    public override void OnQuery(in Message query)
    {
        Context.Note(TraceKind.QueryArrived, query.Query, peer: query.From);
        var number = _recursions.Open(query);
        if (number < 0)
        {
            Context.Note(TraceKind.QueryDropped, query.Query, Recursions.Most, peer: query.From);
            return;
        }

        var processingNs = ProcessingTimes.ConsulQueryNs + _times.Below(ProcessingTimes.ConsulQuerySpreadNs);
        // Chains of a loop that go round at once fill a table no faster than one does: on the measured
        // machine Consul got through its queries one after another.
        _busyUntilNs = Math.Max(_busyUntilNs, Context.Now.Ns) + processingNs;
        Context.After(_busyUntilNs - Context.Now.Ns, Decides, number);
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
            Context.Print(LogLine.ConsulRecurseRefused, query.Query, rule: Recurses);
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
        _domain = NameOf(_options.Domain);
        _serviceNames =
            [.. _options.Services.Select(service => NameOf($"{service.Name}.service.{_options.Domain}"))];
        _recursorNodes = [.. _options.Recursors.Select(recursor => Context.NodeAt(recursor.Address))];
        _recursorLines = [.. _options.Recursors.Select(recursor => Context.LineNumber(recursor.Line))];
        _timeoutLine = Context.LineNumber(_options.RecursorTimeoutLine);
    }

    private static string NameOf(string text) => NameTable.Normal(text);

    private bool WaitsFor(int number, int query) =>
        number < _recursions.Used && _recursions[number].InUse && _recursions[number].OutQuery == query;

    private long ReplyTime() =>
        ProcessingTimes.ConsulReplyNs + _times.Below(ProcessingTimes.ConsulReplySpreadNs);

    private void Decide(int number)
    {
        ref readonly var asked = ref _recursions[number].Asked;
        var isUnder = Context.Names.IsAtOrUnder(asked.Question.Name, _domain);
        if (ConsulRules.HandsToTheRecursors(asked.Question.Type, isUnder, _options.Recursors.Count > 0))
        {
            _recursions[number].Asking = true;
            _recursions.AskingCount++;
            Context.Note(
                TraceKind.RecursionOpened, asked.Query, number, _recursions.AskingCount,
                rule: isUnder ? RootHandler : Recurses, line: _recursorLines[0]);
            AskNext(number);
        }
        else
        {
            var answer = isUnder ? Own(asked) : Answer.Error(ConsulRules.CodeWithoutHandler);
            Finish(number, answer, isUnder ? OwnDomain : NoHandler);
        }
    }

    private Answer Own(in Message asked)
    {
        var name = Context.Names.Text(asked.Question.Name);
        return ConsulRules.OwnAnswer(
            asked.Question.Type,
            string.Equals(name, _domain, StringComparison.Ordinal),
            Array.IndexOf(_serviceNames, name) >= 0,
            (asked.Edns & Edns.Opt) != 0,
            _options.ServiceTtlSeconds,
            _options.SoaMinTtlSeconds);
    }

    private void AskNext(int number)
    {
        ref var recursion = ref _recursions[number];
        recursion.Recursor++;
        if (recursion.Recursor >= _recursorNodes.Length)
        {
            Context.Print(LogLine.ConsulAllResolversFailed, recursion.Asked.Query, rule: AllFail);
            Finish(number, Answer.Error(ConsulRules.CodeWhenAllFail), AllFail);
            return;
        }

        var rule = recursion.Asked.Question.Type == RecordType.DS ? RootHandler : Recurses;
        recursion.Timeout = Context.After(_options.RecursorTimeoutNs, RecursorTimesOut, number);
        var node = _recursorNodes[recursion.Recursor];
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
        query.ToPort = (ushort)_options.Recursors[recursion.Recursor].Port;
        recursion.OutQuery = query.Query;
        Context.Send(query, rule, _recursorLines[recursion.Recursor]);
    }

    private void TimeOut(int number)
    {
        ref var recursion = ref _recursions[number];
        var peer = _recursorNodes.Length > recursion.Recursor ? _recursorNodes[recursion.Recursor] : -1;
        Context.Note(
            TraceKind.TimedOut, recursion.OutQuery, number, rule: Recurses, line: _timeoutLine, peer: peer);
        Context.Print(LogLine.ConsulRecurseFailed, recursion.OutQuery, rule: Recurses);
        AskNext(number);
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
