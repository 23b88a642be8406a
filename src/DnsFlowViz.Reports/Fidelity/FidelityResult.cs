namespace DnsFlowViz.Reports.Fidelity;

/// <summary>One experiment held against its simulation.</summary>
/// <param name="File">Name of the experiment's file.</param>
/// <param name="Metrics">What was compared.</param>
/// <param name="Unhonoured">What of the setup the simulation does not play, one sentence each.</param>
/// <param name="Measured">The first measured run over time; null when none was kept.</param>
/// <param name="Simulated">The run that plays it over time, in the same bins.</param>
public sealed record FidelityResult(
    string File,
    IReadOnlyList<FidelityMetric> Metrics,
    IReadOnlyList<string> Unhonoured,
    LabSeries? Measured,
    LabSeries? Simulated)
{
    /// <summary>True when nothing is missed.</summary>
    public bool IsOk => Metrics.All(metric => metric.Ok);
}
