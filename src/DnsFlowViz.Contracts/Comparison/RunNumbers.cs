namespace DnsFlowViz.Contracts.Comparison;

/// <summary>What one run of a comparison came to.</summary>
/// <param name="SaturationMs">From the first arrival of the question that goes round to a full table,
/// milliseconds; null when no table was ever full.</param>
/// <param name="PeakSlots">Most forward records in use at once in one dnsmasq.</param>
/// <param name="LoopQueries">Queries Consul sent into the loop.</param>
/// <param name="LoopPerSecond">The same per second of virtual time, on average from the first question to
/// the end.</param>
/// <param name="SuccessPercent">Answered lookups of those that ended in the settled phase, percent; null
/// when none ended.</param>
/// <param name="LatencyP50Ms">Median time to the answer of those, milliseconds; null of none.</param>
/// <param name="LatencyP95Ms">95th percentile of the same.</param>
/// <param name="Packets">Messages of DNS sent by anybody.</param>
/// <param name="Amplification">Messages that a client's question led to, on average; null without a
/// question.</param>
/// <param name="RecoveryMs">From the storm at 20 s to the last loop query before 40 s, milliseconds, with
/// the fix done in the storm; null when the loop goes on.</param>
public sealed record RunNumbers(
    double? SaturationMs,
    int PeakSlots,
    int LoopQueries,
    double LoopPerSecond,
    double? SuccessPercent,
    double? LatencyP50Ms,
    double? LatencyP95Ms,
    int Packets,
    double? Amplification,
    double? RecoveryMs);
