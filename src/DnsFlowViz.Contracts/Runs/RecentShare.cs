namespace DnsFlowViz.Contracts.Runs;

/// <summary>How the legitimate lookups fared along a run, as the timeline shows it.</summary>
public static class RecentShare
{
    private const long RecentNs = 2_000_000_000;

    /// <summary>
    /// For each bin the share answered, 0 to 1, of those that ended in the two seconds up to its end; null
    /// where none did.
    /// </summary>
    public static double?[] Of(Overview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var shares = new double?[overview.Answered.Length];
        var (first, answered, failed) = (0, 0L, 0L);
        for (var bin = 0; bin < shares.Length; bin++)
        {
            answered += overview.Answered[bin];
            failed += overview.Failed[bin];
            var recentFrom = overview.EdgesNs[bin + 1] - RecentNs;
            for (; first < bin && overview.EdgesNs[first + 1] <= recentFrom; first++)
            {
                answered -= overview.Answered[first];
                failed -= overview.Failed[first];
            }

            shares[bin] = answered + failed == 0 ? null : (double)answered / (answered + failed);
        }

        return shares;
    }
}
