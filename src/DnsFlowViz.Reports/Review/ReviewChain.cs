using System.Globalization;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Reports.Review;

/// <summary>
/// Shortens a chain to the rows a reader needs: the first laps, what repeats, and the last.
/// </summary>
internal static class ReviewChain
{
    private const int First = 3;
    private const int Last = 2;

    public static IReadOnlyList<ReviewHop> Rows(Chain chain, RunOpened run)
    {
        var hops = chain.Hops.Take(chain.Self + 1).ToList();
        if (hops.Count <= First + Last + 1)
        {
            return [.. hops.Select(hop => Row(hop, chain, run)), End(hops[^1], run)];
        }

        return
        [
            .. hops.Take(First).Select(hop => Row(hop, chain, run)),
            Middle(hops, chain),
            .. hops.TakeLast(Last).Select(hop => Row(hop, chain, run)),
            End(hops[^1], run),
        ];
    }

    private static ReviewHop Row(ChainHop hop, Chain chain, RunOpened run) => new(
        Invariant($"{hop.Lap}"),
        At(hop.SentNs),
        $"{run.Nodes[hop.From].Title} → {run.Nodes[hop.To].Title}",
        hop.SentBy < 0 ? "" : Words(chain.Rules[hop.SentBy]),
        hop.Line < 0 ? "" : Invariant($"{chain.Lines[hop.Line].File}:{chain.Lines[hop.Line].Line}"));

    private static ReviewHop Middle(List<ChainHop> hops, Chain chain)
    {
        var between = hops.Skip(First).SkipLast(Last).ToList();
        var laps = Invariant($"{between[0].Lap}–{between[^1].Lap}");
        var isSame = Enumerable.Range(First, between.Count).All(i => Way(hops[i]) == Way(hops[i - 2]));
        var took = (between[^1].SentNs - between[0].SentNs) / 1e6;
        var route = isSame ? "the same two hops" : "further hops";
        var ports = between.Select(hop => hop.Port).Distinct().Count();
        return new ReviewHop(
            laps, "", route,
            Invariant($"{between.Count:N0} hops in {took:N1} ms, from {ports:N0} ports, one question: ")
                + chain.Questions[hops[0].Question],
            "");
    }

    private static (int From, int To, int Line) Way(ChainHop hop) => (hop.From, hop.To, hop.Line);

    private static ReviewHop End(ChainHop hop, RunOpened run)
    {
        var asked = run.Nodes[hop.To].Title;
        var taken = hop.Taken switch
        {
            HopTaken.Slot => Invariant($"{asked} gives it slot {hop.Slot + 1}"),
            HopTaken.Joined => $"{asked} lets it wait with one that asks the same",
            HopTaken.Recursion => $"{asked} opens a recursion for it",
            HopTaken.Answered => $"{asked} answers it by itself",
            HopTaken.Discarded => $"{asked} gives it up without a word",
            HopTaken.Again => $"{asked} sends it on once more in its slot",
            _ => hop.ArrivedNs >= 0 ? $"{asked} has not read it" : $"it has not reached {asked}",
        };
        return new ReviewHop("", At(hop.EndedNs), taken, Outcome(hop), "");
    }

    private static string Outcome(ChainHop hop) => hop.Outcome switch
    {
        HopOutcome.Answered => $"ended with {(Rcode)hop.Rcode} after {Length(hop)}",
        HopOutcome.TimedOut => $"its asker gave up after {Length(hop)}",
        HopOutcome.Refused => "it met a closed port",
        HopOutcome.Dropped => "the full socket buffer dropped it",
        HopOutcome.Lost => "the link lost it",
        _ => "open when the run ended",
    };

    private static string Length(ChainHop hop)
    {
        var ms = (hop.EndedNs - hop.SentNs) / 1e6;
        return ms < 1_000 ? Invariant($"{ms:0.##} ms") : Invariant($"{ms / 1_000:0.##} s");
    }

    private static string Words(RuleText rule) =>
        rule.Sentence.Length == 0 ? $"rule {rule.Id}" : $"{rule.Sentence} ({rule.Id})";

    private static string At(long ns) => ns < 0 ? "" : Invariant($"{ns / 1_000_000_000m:F6}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
