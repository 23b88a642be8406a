namespace DnsFlowViz.Reports.Outcomes;

/// <summary>
/// What a run came to, in the numbers by which runs are held against each other. Lookups are those of all
/// workloads that began in the settled phase: from ten seconds after the client's first question to five
/// seconds before the end, as in <c>dnsflow run</c>.
/// </summary>
public record RunOutcome
{
    /// <summary>Answered lookups of those that ended, percent; null when none did.</summary>
    public required double? SuccessPercent { get; init; }

    /// <summary>Median time to the answer of those answered, milliseconds; null of none.</summary>
    public required double? LatencyP50Ms { get; init; }

    /// <summary>95th percentile of the same.</summary>
    public required double? LatencyP95Ms { get; init; }

    /// <summary>Most forward records in use at once in one dnsmasq.</summary>
    public required int PeakSlots { get; init; }

    /// <summary>
    /// From the first arrival of the question that goes round to a full table, milliseconds; null when no
    /// table was ever full.
    /// </summary>
    public required double? TimeToSaturationMs { get; init; }

    /// <summary>Queries that were sent round, by Consul or by a dnsmasq that another one asks.</summary>
    public required int LoopQueries { get; init; }

    /// <summary>True when one of them was sent in the last 2.6 s.</summary>
    public required bool AliveAtEnd { get; init; }

    /// <summary>Messages of DNS sent by anybody.</summary>
    public required int Packets { get; init; }

    /// <summary>
    /// Questions the clients sent besides the workloads: what lookups and asks led to, counted once when it
    /// was sent again.
    /// </summary>
    public required int ClientQuestions { get; init; }

    /// <summary>Messages that such a question led to, on average; null without a question.</summary>
    public required double? Amplification { get; init; }

    /// <summary>Most often that one of all clients' questions was sent to one Consul by a dnsmasq.</summary>
    public required int ForwardsPerQuestion { get; init; }

    /// <summary>The bound that cut the run, in words; null when it reached its horizon.</summary>
    public required string? CutBy { get; init; }
}
