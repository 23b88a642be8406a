namespace DnsFlowViz.Reports.Summaries;

/// <summary>Counts and percentiles over lookups.</summary>
internal static class LookupStatistics
{
    public static LookupCounts Count(IEnumerable<Lookup> lookups)
    {
        var (sent, failed) = (0, 0);
        var took = new List<int>();
        foreach (var lookup in lookups)
        {
            sent++;
            if (lookup.IsAnswered)
            {
                took.Add(lookup.TookUs);
            }
            else if (lookup.IsFailed)
            {
                failed++;
            }
        }

        took.Sort();
        var ended = took.Count + failed;
        return new LookupCounts(
            sent,
            took.Count,
            failed,
            ended == 0 ? null : Math.Round(100.0 * took.Count / ended, 3),
            Percentile(took, 50),
            Percentile(took, 95));
    }

    /// <summary>The nearest-rank percentile in milliseconds; null of nothing.</summary>
    private static double? Percentile(List<int> sortedUs, int percent) => sortedUs.Count == 0
        ? null
        : sortedUs[Math.Max(0, (int)Math.Ceiling(sortedUs.Count * percent / 100.0) - 1)] / 1000.0;
}
