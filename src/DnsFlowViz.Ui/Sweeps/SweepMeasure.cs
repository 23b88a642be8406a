using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Ui.Flow;

namespace DnsFlowViz.Ui.Sweeps;

/// <summary>An outcome that is drawn in little over the same cells.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Value">It, as a number; null when a run has none.</param>
/// <param name="Words">A number of it in words.</param>
/// <param name="None">What a run without it is said to have.</param>
public sealed record SweepMeasure(
    string Title, Func<SweepRun, double?> Value, Func<SweepChart, double, string> Words, string None)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SweepMeasure> All { get; } =
    [
        new("Time to full", run => run.TimeToSaturationMs, (_, ms) => SweepWords.Seconds(ms), "never full"),
        new(
            "Loop queries",
            run => run.LoopQueries,
            (chart, count) => SweepWords.PerSecond(chart, (int)count),
            "none"),
        new("Peak records", run => run.PeakSlots, (_, count) => Number.Of((long)count), "none"),
        new("Latency p50", run => run.LatencyP50Ms, (_, ms) => SweepWords.Seconds(ms), "no answer"),
        new(
            "Packets a question",
            run => run.Amplification,
            (_, count) => Number.Of((long)Math.Round(count)),
            "no question"),
    ];
}
