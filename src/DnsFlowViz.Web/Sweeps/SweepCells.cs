using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Reports.Outcomes;
using DnsFlowViz.Reports.Sweeps;

namespace DnsFlowViz.Web.Sweeps;

/// <summary>Cells as they cross the wire, both ways and without loss.</summary>
internal static class SweepCells
{
    /// <summary>A cell for the page.</summary>
    public static SweepRun ToRun(SweepCell cell)
    {
        var outcome = cell.Outcome;
        return new SweepRun(
            cell.Number,
            outcome.SuccessPercent,
            outcome.LatencyP50Ms,
            outcome.LatencyP95Ms,
            outcome.PeakSlots,
            outcome.TimeToSaturationMs,
            outcome.LoopQueries,
            outcome.AliveAtEnd,
            outcome.Packets,
            outcome.ClientQuestions,
            outcome.Amplification,
            outcome.ForwardsPerQuestion,
            outcome.CutBy);
    }

    /// <summary>A cell from the page.</summary>
    public static SweepCell ToCell(SweepRun run) => new(run.Number, new RunOutcome
    {
        SuccessPercent = run.SuccessPercent,
        LatencyP50Ms = run.LatencyP50Ms,
        LatencyP95Ms = run.LatencyP95Ms,
        PeakSlots = run.PeakSlots,
        TimeToSaturationMs = run.TimeToSaturationMs,
        LoopQueries = run.LoopQueries,
        AliveAtEnd = run.AliveAtEnd,
        Packets = run.Packets,
        ClientQuestions = run.ClientQuestions,
        Amplification = run.Amplification,
        ForwardsPerQuestion = run.ForwardsPerQuestion,
        CutBy = run.CutBy,
    });
}
