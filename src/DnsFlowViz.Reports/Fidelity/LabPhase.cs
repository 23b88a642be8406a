namespace DnsFlowViz.Reports.Fidelity;

/// <summary>How the legitimate lookups of one kind fared that were sent in one phase.</summary>
/// <param name="Sent">How many there were.</param>
/// <param name="SuccessPercent">100 × answered / sent; null when none was sent.</param>
/// <param name="LatencyP50Ms">Median of the answered, milliseconds.</param>
/// <param name="LatencyP95Ms">95th percentile of the answered, milliseconds.</param>
/// <param name="Refused">Lookups that were answered REFUSED.</param>
public sealed record LabPhase(
    int Sent,
    double? SuccessPercent,
    double? LatencyP50Ms,
    double? LatencyP95Ms,
    int Refused);
