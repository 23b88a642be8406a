namespace DnsFlowViz.Contracts.Sweeps;

/// <summary>
/// What one run of a sweep came to: the numbers a single run of the same scenario has. Lookups are those of
/// all workloads that began in the settled phase, as in <c>dnsflow run</c>.
/// </summary>
/// <param name="Number">Its cell.</param>
/// <param name="SuccessPercent">Answered lookups, percent; null when none ended.</param>
/// <param name="LatencyP50Ms">Median time to the answer of those answered, milliseconds; null of
/// none.</param>
/// <param name="LatencyP95Ms">95th percentile of the same.</param>
/// <param name="PeakSlots">Most forward records in use at once in one dnsmasq.</param>
/// <param name="TimeToSaturationMs">From the question that goes round to a full table, milliseconds; null
/// when no table was full.</param>
/// <param name="LoopQueries">Queries Consul sent into the loop.</param>
/// <param name="AliveAtEnd">True when one of them was sent in the last 2.6 s.</param>
/// <param name="Packets">Messages of DNS sent by anybody.</param>
/// <param name="ClientQuestions">Questions the clients sent besides the workloads.</param>
/// <param name="Amplification">Messages such a question led to, on average; null without a
/// question.</param>
/// <param name="ForwardsPerQuestion">Most often that one question was sent to one Consul by a
/// dnsmasq.</param>
/// <param name="CutBy">The bound that cut the run, in words; null when it reached its horizon.</param>
public sealed record SweepRun(
    int Number,
    double? SuccessPercent,
    double? LatencyP50Ms,
    double? LatencyP95Ms,
    int PeakSlots,
    double? TimeToSaturationMs,
    int LoopQueries,
    bool AliveAtEnd,
    int Packets,
    int ClientQuestions,
    double? Amplification,
    int ForwardsPerQuestion,
    string? CutBy);
