using DnsFlowViz.Reports.Outcomes;

namespace DnsFlowViz.Reports.Comparison;

/// <summary>Judges a run with a fix against the same run without it.</summary>
internal static class VerdictRules
{
    /// <summary>Lookups are answered from here on, percent.</summary>
    private const double AnsweredPercent = 99;

    private const double WorseByPoints = 10;
    private const double WorseByFactor = 1.1;

    /// <summary>Latencies are compared when both runs answer at least so many, percent.</summary>
    private const double ComparablePercent = 50;

    /// <summary>A harm is later when it takes so many times as long; what differs less is chance.</summary>
    private const double LaterByFactor = 1.1;

    /// <summary>One of <see cref="FixVerdict.All"/>.</summary>
    /// <param name="nothing">The run in which nothing is done.</param>
    /// <param name="done">The run with the fix from the start, or with the restart in it.</param>
    public static string Judge(PlayedOutcome nothing, PlayedOutcome done) =>
        (IsAnswered(done.Numbers), GoesRound(done.Numbers)) switch
        {
            (true, false) => FixVerdict.Cures,
            (true, true) => FixVerdict.Mitigates,
            _ => IsWorse(nothing.Numbers, done.Numbers) ? FixVerdict.Worse
                : IsLater(nothing, done) || IsBack(nothing, done) ? FixVerdict.Delays
                : FixVerdict.NoEffect,
        };

    /// <summary>What to know beside every verdict; null when doing nothing does harm.</summary>
    public static string? Remark(PlayedOutcome nothing) =>
        !GoesRound(nothing.Numbers) && IsAnswered(nothing.Numbers)
            ? "Nothing goes round here without the fix either."
        : nothing.Numbers.SuccessPercent >= AnsweredPercent
            ? "Without the fix the lookups are answered as well, only later or beside a loop."
        : null;

    // A question that comes back joins another in newer releases: it went round, though it is not forwarded.
    private static bool GoesRound(RunOutcome run) => run.ForwardsPerQuestion > 1 || run.LoopQueries > 0;

    // Without lookups there is none that failed.
    private static bool IsAnswered(RunOutcome run) => (run.SuccessPercent ?? 100) >= AnsweredPercent;

    private static bool IsWorse(RunOutcome nothing, RunOutcome done) =>
        done.SuccessPercent <= nothing.SuccessPercent - WorseByPoints
        || (nothing.SuccessPercent >= ComparablePercent
            && done.SuccessPercent >= ComparablePercent
            && done.LatencyP50Ms >= nothing.LatencyP50Ms * WorseByFactor);

    /// <summary>The table is full in both, and with the fix later.</summary>
    private static bool IsLater(PlayedOutcome nothing, PlayedOutcome done) =>
        done.Numbers.TimeToSaturationMs >= nothing.Numbers.TimeToSaturationMs * LaterByFactor;

    /// <summary>
    /// The loop was over and began again with a client's question, which it did not without the fix; where
    /// the table was full without the fix, it is full again.
    /// </summary>
    private static bool IsBack(PlayedOutcome nothing, PlayedOutcome done) =>
        nothing.BeganAgainNs.Count == 0
        && done.BeganAgainNs.Count > 0
        && (nothing.LastFullNs < 0 || done.LastFullNs > done.BeganAgainNs[0]);
}
