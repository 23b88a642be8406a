namespace DnsFlowViz.Reports.Summaries;

/// <summary>
/// What became of a set of lookups. Answered: NOERROR or NXDOMAIN within the client's wait. Failed: an error
/// answer, or none within the wait. Those still waiting at the end are in <paramref name="Sent"/> only.
/// </summary>
/// <param name="Sent">Lookups begun.</param>
/// <param name="Answered">Of them answered.</param>
/// <param name="Failed">Of them failed.</param>
/// <param name="SuccessPercent">100 × answered / (answered + failed); null when none has ended.</param>
/// <param name="LatencyP50Ms">Median time to the answer of those answered, milliseconds.</param>
/// <param name="LatencyP95Ms">95th percentile of the same, nearest rank.</param>
public record LookupCounts(
    int Sent,
    int Answered,
    int Failed,
    double? SuccessPercent,
    double? LatencyP50Ms,
    double? LatencyP95Ms);
