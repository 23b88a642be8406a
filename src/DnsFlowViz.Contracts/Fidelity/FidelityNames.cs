namespace DnsFlowViz.Contracts.Fidelity;

/// <summary>Names of the numbers that a row of the page shows, as the comparison gives them.</summary>
public static class FidelityNames
{
    /// <summary>Most records in use before anything is done to a daemon.</summary>
    public const string PeakRecords = "peak records";

    /// <summary>From the first loop packet to the limit.</summary>
    public const string ToLimit = "time to limit, ms";

    /// <summary>Loop queries from Consul per second.</summary>
    public const string LoopRate = "loop queries per second";

    /// <summary>Whether the loop was alive at the end.</summary>
    public const string Alive = "alive at end";

    /// <summary>Share of lookups of outside names that were answered while the loop ran.</summary>
    public const string Answered = "ext during: answered, %";

    /// <summary>Median of their latencies.</summary>
    public const string Median = "ext during: p50, ms";
}
