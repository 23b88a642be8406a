using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Review;

/// <summary>Title, lead and figures of a review, from the numbers of the run.</summary>
internal sealed class ReviewWords
{
    private readonly RunOpened _run;
    private readonly RunSummary _summary;
    private readonly PhaseSummary? _during;
    private readonly PhaseSummary? _before;
    private readonly LoopEdge? _edge;
    private readonly int _roots;
    private readonly string _type;

    public ReviewWords(RunOpened run, RunSummary summary, QueryTable queries)
    {
        (_run, _summary) = (run, summary);
        var phases = summary.Workloads.Count == 0 ? [] : summary.Workloads[0].Phases;
        _during = phases.FirstOrDefault(phase => phase.Name == "during");
        _before = phases.FirstOrDefault(phase => phase.Name == "before");
        _edge = run.Loops.OrderByDescending(edge => edge.Closed).FirstOrDefault();
        var roots = new HashSet<int>();
        for (var number = 0; number < queries.Count; number++)
        {
            if (queries[number].Lap > 0)
            {
                roots.Add(queries[number].Root);
            }
        }

        _roots = roots.Count;
        var types = roots.Select(root => queries[root].Question.Type).Distinct().ToList();
        _type = types.Count == 1 ? $"{types[0]} " : "";
    }

    private bool WasFull => _summary.TimeToLimitMs is not null;

    private bool StayedFull => _summary.MeanSlotsAfterLimit >= 0.9 * _summary.SlotLimit;

    private string Forwarder => _edge is null ? "dnsmasq" : _run.Nodes[_edge.Forwarder].Title;

    private string Questions =>
        _roots == 1 ? $"One {_type}question" : Invariant($"{_roots:N0} {_type}questions");

    public string Title => (_roots, WasFull, StayedFull) switch
    {
        (0, _, _) => "No question went round",
        (_, true, true) => $"{Questions} filled {Forwarder} and kept it full",
        (_, true, false) => $"{Questions} filled {Forwarder}",
        _ => $"{Questions} went round and did not fill {Forwarder}",
    };

    public IReadOnlyList<string> Lead =>
        [.. new[] { Ways(), Filling(), Course(), Legitimate() }.Where(sentence => sentence.Length > 0)];

    public IReadOnlyList<ReviewFigure> Figures =>
    [
        new("table full after", _summary.TimeToLimitMs is { } ms ? Length(ms) : "never", ""),
        new(
            "loop queries",
            LoopRate,
            _roots > 0 ? "loop" : ""),
        new(
            "legitimate answered",
            Share(_during ?? _before), (_during?.Failed ?? 0) > 0 ? "failed" : ""),
        new("loop alive at the end", _summary.AliveAtEnd ? "yes" : "no", ""),
    ];

    /// <summary>The rate is counted over whole cycles; a run too short for two of them has none.</summary>
    private string LoopRate => _summary.LoopQueriesPerSecond > 0
        ? Invariant($"{_summary.LoopQueriesPerSecond:0.#} per s")
        : Invariant($"{_summary.Laps:N0} in all");

    private string Ways()
    {
        if (_edge is null)
        {
            return "";
        }

        var recursor = _run.Nodes[_edge.Recursor].Title;
        var outward = Invariant($"{_edge.ForwardText} makes {Forwarder} send questions to {recursor} (")
            + Invariant($"{_edge.ForwardFile}:{_edge.ForwardLine}).");
        var way = _edge.WayBack(node => _run.Nodes[node].Title);
        return _edge.Closed
            ? outward + Invariant($" {recursor} sends {Sent} {way} to {Forwarder} ({_edge.BackFile}:")
                + Invariant($"{_edge.BackLine}).")
            : $"{outward} No line of {recursor} sends a DS question back.";
    }

    private string Sent => _edge!.Question.StartsWith("DS ", StringComparison.Ordinal)
        ? "DS questions"
        : _edge.Question;

    private string Filling()
    {
        var (peak, limit) = (_summary.PeakSlots, _summary.SlotLimit);
        return (_roots, _summary.TimeToLimitMs) switch
        {
            (0, _) => "",
            (_, { } ms) => Invariant($"{Length(ms)} after the first {Type} question the limit of ")
                + Invariant($"{limit} was reached; at most {peak} slots were in use."),
            _ => Invariant($"At most {peak} of {limit} slots were in use."),
        };
    }

    private string Type => _summary.LoopQuestion?.Split(' ')[0] ?? "DS";

    private string Course()
    {
        if (_roots == 0)
        {
            return "";
        }

        var laps = Invariant($"There were {_summary.Laps:N0} loop queries, the deepest at lap ")
            + Invariant($"{_summary.DeepestLap:N0}.");
        return _summary.AliveAtEnd
            ? laps + Invariant($" When the run ended at {_run.HorizonUs / 1e6:0.#} s the loop was alive.")
            : $"{laps} It ended within the run.";
    }

    private string Legitimate()
    {
        if (_during is null)
        {
            return "";
        }

        var ended = _during.Answered + _during.Failed;
        var share = Invariant($"Of {ended:N0} legitimate lookups during the loop {Share(_during)} ")
            + "were answered";
        return _during.LatencyP50Ms is { } now && _before?.LatencyP50Ms is { } then
            ? share + Invariant($", at the median after {Length(now)}; before it was {Length(then)}.")
            : share + ".";
    }

    private static string Share(PhaseSummary? phase) =>
        phase?.SuccessPercent is { } percent ? Invariant($"{Math.Floor(percent):0} %") : "none asked";

    private static string Length(double ms) =>
        ms < 1_000 ? Invariant($"{ms:0.#} ms") : Invariant($"{ms / 1_000:0.##} s");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
