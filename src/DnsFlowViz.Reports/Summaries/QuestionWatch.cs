using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Summaries;

/// <summary>
/// Follows the question a run is about (<see cref="LoopQuestion"/>) without knowing beforehand which it is:
/// until one goes round, it remembers of every question when it was first asked and answered.
/// </summary>
internal sealed class QuestionWatch(SimulatedRun run)
{
    private readonly Dictionary<QuestionKey, Seen> _seen = [];
    private readonly SendersBack _senders = new(run.Scenario);
    private Seen _own = new();
    private QuestionKey? _goesRound;
    private QuestionKey? _firstDs;

    /// <summary>The question, as far as is known now; null when there is none.</summary>
    public QuestionKey? Question => _goesRound ?? _firstDs;

    /// <summary>When it first arrived at a dnsmasq, nanoseconds; -1 for never.</summary>
    public long FirstAskedNs => Own.AskedNs;

    /// <summary>The first answer to it at a client; null when none came.</summary>
    public ClientAnswer? FirstClientAnswer => Own.Answer;

    private Seen Own => _goesRound is null && _firstDs is { } ds ? _seen.GetValueOrDefault(ds, _own) : _own;

    /// <summary>Looks at the next event.</summary>
    public void Look(in TraceEvent item)
    {
        switch (item.Kind)
        {
            case TraceKind.QuerySent when _goesRound is null && GoesRound(item):
                _goesRound = run.Queries[item.Query].Question;
                _own = _seen.GetValueOrDefault(_goesRound.Value, _own);
                _seen.Clear();
                break;
            case TraceKind.QueryArrived when KindOf(item) == NodeKind.Dnsmasq:
                LookAtArrival(item);
                break;
            case TraceKind.AnswerArrived when KindOf(item) is not (NodeKind.Dnsmasq or NodeKind.Consul):
                LookAtAnswer(item);
                break;
        }
    }

    private bool GoesRound(in TraceEvent item) => _senders.IsLap(item, run.Queries);

    private void LookAtArrival(in TraceEvent item)
    {
        var question = run.Queries[item.Query].Question;
        _firstDs ??= question.Type == RecordType.DS ? question : null;
        if (SeenOf(question) is { AskedNs: < 0 } seen)
        {
            seen.AskedNs = item.AtNs;
        }
    }

    private void LookAtAnswer(in TraceEvent item)
    {
        if (SeenOf(run.Queries[item.Query].Question) is { Answer: null } seen)
        {
            seen.Answer = new ClientAnswer(item.AtNs / 1e6, ((Rcode)item.B).ToString());
        }
    }

    /// <summary>What is remembered of a question; null for one that does not matter any more.</summary>
    private Seen? SeenOf(QuestionKey question)
    {
        if (_goesRound is { } own)
        {
            return question == own ? _own : null;
        }

        if (!_seen.TryGetValue(question, out var seen))
        {
            seen = _seen[question] = new Seen();
        }

        return seen;
    }

    private string KindOf(in TraceEvent item) => run.Scenario.Nodes[item.Node].Kind;

    private sealed class Seen
    {
        public long AskedNs { get; set; } = -1;

        public ClientAnswer? Answer { get; set; }
    }
}
