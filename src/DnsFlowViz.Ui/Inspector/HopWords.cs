using System.Globalization;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Ui.Timeline;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>Says in words where a query is and what became of it. It says nothing the trace does not.</summary>
public static class HopWords
{
    private static readonly string[] Codes =
        ["NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED"];

    /// <summary>Where the query is at an instant.</summary>
    public static HopState StateOf(ChainHop hop, long nowNs)
    {
        if (hop.SentNs < 0 || hop.SentNs > nowNs)
        {
            return HopState.NotAsked;
        }

        if (Passed(hop.EndedNs, nowNs))
        {
            return HopState.Ended;
        }

        return (Passed(hop.AnsweredNs, nowNs), Passed(hop.TakenNs, nowNs), Passed(hop.ArrivedNs, nowNs)) switch
        {
            (true, _, _) => HopState.AnswerUnderWay,
            (_, true, _) => HopState.Held,
            (_, _, true) => HopState.Unread,
            _ => HopState.UnderWay,
        };
    }

    /// <summary>True while the query holds its slot.</summary>
    public static bool HoldsSlot(ChainHop hop, long nowNs) => hop.Slot >= 0
        && hop.Taken == HopTaken.Slot && Passed(hop.TakenNs, nowNs) && !Passed(hop.FreedNs, nowNs);

    /// <summary>What stands over everything: <c>Slot 98 holds lap 97</c>.</summary>
    public static (string Strong, string Tail) Headline(ChainView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var hop = view.Hop;
        var what = hop.Lap > 0 ? $"lap {Count(hop.Lap)}" : $"the question of {view.Title(hop.From)}";
        if (HoldsSlot(hop, view.NowNs))
        {
            return ($"Slot {Count(hop.Slot + 1)}", $"holds {what}");
        }

        return hop.Lap > 0
            ? ($"Lap {Count(hop.Lap)}", $"of {view.Question}")
            : (view.Chain.Questions[hop.Question], $"from {view.Title(hop.From)}");
    }

    /// <summary>Where the query is now, one sentence.</summary>
    public static string Now(ChainView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (hop, to) = (view.Hop, view.Title(view.Hop.To));
        return StateOf(hop, view.NowNs) switch
        {
            HopState.NotAsked => $"Not asked yet: it is sent at {Seconds(hop.SentNs)} s.",
            HopState.UnderWay => $"On its way to {to}.",
            HopState.Unread => $"Waits unread in the socket buffer of {to}.",
            HopState.Held => Held(view),
            HopState.AnswerUnderWay => $"Its answer {Code(hop.Rcode)} is on its way back.",
            _ => Ended(hop, to),
        };
    }

    /// <summary>How the query ended, with its time.</summary>
    public static string Ended(ChainHop hop, string to)
    {
        var after = Length(Math.Max(0, hop.EndedNs - hop.SentNs));
        var when = $"{Seconds(hop.EndedNs)} s, after {after}";
        return hop.Outcome switch
        {
            HopOutcome.Answered => $"Answered {Code(hop.Rcode)} at {when}.",
            HopOutcome.TimedOut => $"No answer: given up at {when}.",
            HopOutcome.Refused => $"Met a closed port at {to}: known at {when}.",
            HopOutcome.Dropped => $"Dropped at {when}: the socket buffer of {to} was full.",
            HopOutcome.Lost => $"Lost on the way at {when}.",
            _ => "Still open when the run ended.",
        };
    }

    /// <summary>What the asked node did when it took the query up; empty when the trace does not say.</summary>
    public static string Taken(ChainHop hop, string to) => hop.Taken switch
    {
        HopTaken.Slot => $"{to} gave it slot {Count(hop.Slot + 1)}",
        HopTaken.Joined => $"{to} let it wait with the query in slot {Count(hop.Slot + 1)}",
        HopTaken.Recursion => $"{to} passed it to its recursors",
        HopTaken.Answered => $"{to} answered by itself",
        HopTaken.Discarded => $"{to} gave it up without a word",
        HopTaken.Again => $"{to} knew it and sent it on again, in the slot it had",
        _ => "",
    };

    /// <summary>How long the query waited before it was taken up; null when it never was.</summary>
    public static string? Wait(ChainHop hop) => hop.TakenNs < 0 || hop.ArrivedNs < 0
        ? null
        : Length(Math.Max(0, hop.TakenNs - hop.ArrivedNs));

    /// <summary>A length of time in as many digits as differ between two hops.</summary>
    public static string Length(long ns) => ns switch
    {
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{ns / 1000m:0.#} µs"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{ns / 1_000_000m:0.##} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{ns / 1_000_000_000m:0.000} s"),
    };

    /// <summary>A response code as the RFCs spell it.</summary>
    public static string Code(int rcode) => rcode >= 0 && rcode < Codes.Length
        ? Codes[rcode]
        : string.Create(CultureInfo.InvariantCulture, $"code {rcode}");

    /// <summary>An instant in seconds, to the microsecond.</summary>
    public static string Seconds(long ns) => TimeText.Seconds(ns, 6);

    private static bool Passed(long atNs, long nowNs) => atNs >= 0 && atNs <= nowNs;

    private static string Held(ChainView view)
    {
        var hop = view.Hop;
        var next = view.At + 1 < view.Count ? view.Chain.Hops[view.At + 1] : (ChainHop?)null;
        var to = view.Title(hop.To);
        return (hop.Taken, next) switch
        {
            (HopTaken.Slot, { } on) => $"Waits in {to} for {view.Title(on.To)}, which was asked next.",
            (HopTaken.Recursion, { } on) => $"Waits in {to} for {view.Title(on.To)}, its recursor.",
            (HopTaken.Joined, _) => $"Waits in {to} with the query that asked the same before.",
            (HopTaken.Discarded, _) => $"{to} gave it up without a word; nobody will answer.",
            _ => $"{to} works on it.",
        };
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
