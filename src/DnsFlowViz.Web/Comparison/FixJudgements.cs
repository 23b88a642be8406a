using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Reports.Comparison;

namespace DnsFlowViz.Web.Comparison;

/// <summary>What runs say of a fix, as it crosses the wire.</summary>
internal static class FixJudgements
{
    /// <summary>What a page is told.</summary>
    public static FixJudgement Of(FixResult result) => new(
        result.Fix,
        result.Verdict,
        result.Heals,
        result.Problem,
        result.Note,
        NumbersOf(result.Before),
        NumbersOf(result.After));

    private static RunNumbers NumbersOf(FixOutcome run) => new(
        run.TimeToSaturationMs,
        run.PeakSlots,
        run.LoopQueries,
        Math.Round(run.LoopQueries * 1e6 / (ComparisonSchedule.HorizonUs - ComparisonSchedule.AskAtUs), 3),
        run.SuccessPercent,
        run.LatencyP50Ms,
        run.LatencyP95Ms,
        run.Packets,
        run.Amplification,
        run.RecoveryMs);
}
