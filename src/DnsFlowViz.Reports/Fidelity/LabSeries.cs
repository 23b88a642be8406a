namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Counts and levels over time, in bins of one width.</summary>
/// <param name="BinUs">Width of a bin, microseconds.</param>
/// <param name="FirstBin">Number of the first bin; bin 0 begins with the first loop packet.</param>
/// <param name="Counts">Packets per bin by name, such as <c>consul>dnsmasq loop q</c>.</param>
/// <param name="Levels">Highest value in each bin by name, such as <c>pending_forwarded</c>.</param>
public sealed record LabSeries(
    long BinUs,
    int FirstBin,
    IReadOnlyDictionary<string, double[]> Counts,
    IReadOnlyDictionary<string, double[]> Levels)
{
    /// <summary>The queries of the loop that Consul sends to dnsmasq.</summary>
    public const string LoopQueries = "consul>dnsmasq loop q";

    private const string LoopQueriesEnd = ">dnsmasq loop q";

    /// <summary>dnsmasq's records in use.</summary>
    public const string Pending = "pending_forwarded";

    /// <summary>True for the name of loop queries from any Consul: a second one is called consul2.</summary>
    public static bool IsFromConsul(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith("consul", StringComparison.Ordinal)
            && name.EndsWith(LoopQueriesEnd, StringComparison.Ordinal);
    }

    /// <summary>When a bin begins, microseconds after the first loop packet.</summary>
    public long StartUs(int index) => (FirstBin + index) * BinUs;
}
