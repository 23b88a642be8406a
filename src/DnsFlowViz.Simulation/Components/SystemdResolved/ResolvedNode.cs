using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>
/// A machine whose lookups go through systemd-resolved: its stub answers applications, its transactions ask
/// the servers, and with DNSSEC= on, helper transactions ask what is needed to judge an unsigned answer.
/// </summary>
public sealed partial class ResolvedNode : Node
{
    private const int AttemptOver = 0;
    private const int PatienceOver = 1;
    private const int QueryOver = 2;
    private const int AskWaitOver = 3;
    private readonly ResolvedVersion _release;
    private readonly LogLine _degraded;
    private readonly TransactionTable _transactions = new();
    private readonly ResolvedCache _cache = new();
    private readonly List<Transaction> _loose = [];
    private ResolvedOptions _options;
    private ServerState[] _servers = [];
    private string[] _negativeAnchors = [];
    private int _currentServer;
    private NameTree _tree = null!;
    private RandomStream _draws = null!;
    private SingleQuestions? _asked;

    /// <summary>A machine with the options of its files.</summary>
    /// <param name="version">The systemd release, such as <c>247</c>.</param>
    /// <param name="files">Its config files.</param>
    public ResolvedNode(string version, IReadOnlyDictionary<string, string> files)
    {
        _release = ResolvedVersion.TryParse(version, out var release)
            ? release
            : throw new ArgumentException($"systemd {version} is not played.", nameof(version));
        _degraded = ResolvedRules.DegradedLine(release);
        _options = Read(files);
    }

    /// <inheritdoc />
    public override bool ListensOn(int port) => false;

    /// <inheritdoc />
    public override void Start()
    {
        if (_asked is null)
        {
            _asked = new SingleQuestions(Context, AskWaitOver);
            _draws = Context.Stream("draws");
            _tree = new NameTree(Context.Names);
        }

        var best = ResolvedRules.BestLevel(_release, _options.Dnssec);
        _servers = [.. _options.Servers.Select(server => new ServerState(
            server, Context.NodeAt(server.Address), Context.LineNumber(server.Line), best))];
        _negativeAnchors =
        [
            .. HelperRules.BuiltInNegativeAnchors(_release),
            .. _options.NegativeTrustAnchors.Select(NameTable.Normal),
        ];
        _currentServer = 0;
        foreach (var server in _servers)
        {
            NoteLevel(server, 3);
        }
    }

    /// <inheritdoc />
    public override void Stop()
    {
        _asked!.Clear();
        EndAllLookups();
        _transactions.Clear();
        _cache.Clear();
        _loose.Clear();
    }

    /// <summary>The daemon takes nothing up while it runs; new text counts from its next start.</summary>
    public override void Reload(IReadOnlyDictionary<string, string> files)
    {
    }

    /// <inheritdoc />
    public override void Restart(IReadOnlyDictionary<string, string> files)
    {
        _options = Read(files);
        Start();
    }

    /// <inheritdoc />
    public override void OnTrigger(Trigger trigger, int number)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        if (trigger.Do == TriggerKind.Lookup)
        {
            BeginLookup(trigger, number);
        }
        else if (trigger.Do == TriggerKind.Ask)
        {
            var server = _servers.Length == 0 ? null : _servers[_currentServer];
            _asked!.Ask(trigger, number, server?.Node ?? -1, server?.Port ?? 53);
        }

        FreeLoose();
    }

    /// <inheritdoc />
    public override void OnAnswer(in Message answer)
    {
        if (SingleQuestions.IsMine(answer))
        {
            _asked!.OnAnswer(answer);
        }
        else if (Awaiting(answer) is { } transaction)
        {
            ProcessReply(transaction, answer.Answer);
            FreeLoose();
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
        else if (Awaiting(query) is { } transaction)
        {
            _servers[transaction.Server].CountLoss(transaction.Level);
            CloseSocket(transaction);
            Retry(transaction, nextServer: true, 7);
            FreeLoose();
        }
    }

    /// <inheritdoc />
    public override void OnAlarm(int kind, int subject)
    {
        switch (kind)
        {
            case AttemptOver:
                OnSilence(_transactions[subject]);
                break;
            case PatienceOver:
                OnPatienceOver(subject);
                break;
            case QueryOver:
                OnQueryOver(subject);
                break;
            default:
                _asked!.OnAlarm(subject);
                break;
        }

        FreeLoose();
    }

    private ResolvedOptions Read(IReadOnlyDictionary<string, string> files) =>
        ResolvedConfig.Parse(_release.Release, files).Options;

    /// <summary>
    /// The transaction whose open socket a packet came back to; null when there is none any more.
    /// </summary>
    private Transaction? Awaiting(in Message message) =>
        _transactions.OfTag(message.Tag) is { State: TransactionState.Pending } transaction
        && transaction.Id == message.Id
        && transaction.Port == message.Port
            ? transaction
            : null;

    private void PrintAbout(ServerState server, LogLine line, int query, int number, int rule) =>
        Context.Note(
            TraceKind.LogLinePrinted,
            query,
            (int)line,
            number,
            rule: ResolvedRules.Id(rule),
            line: server.Line,
            peer: server.Node);

    private void NoteLevel(ServerState server, int rule) =>
        Context.Note(
            TraceKind.FeatureLevelChanged,
            a: (int)server.Possible,
            rule: ResolvedRules.Id(rule),
            line: server.Line,
            peer: server.Node);

    /// <summary>Frees what nobody needs any more, and then what only those needed.</summary>
    private void FreeLoose()
    {
        while (_loose.Count > 0)
        {
            var transaction = _loose[^1];
            _loose.RemoveAt(_loose.Count - 1);
            if (transaction.IsOpen && transaction.IsLoose)
            {
                CloseSocket(transaction);
                LetHelpersGo(transaction);
                _transactions.Close(transaction);
            }
        }
    }
}
