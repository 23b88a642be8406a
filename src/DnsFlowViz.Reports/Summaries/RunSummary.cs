namespace DnsFlowViz.Reports.Summaries;

/// <summary>A run in numbers, as <c>dnsflow run --json</c> prints it.</summary>
public sealed record RunSummary
{
    /// <summary>The run's id, lowercase hex.</summary>
    public required string RunId { get; init; }

    /// <summary>SHA-256 over the whole trace, lowercase hex.</summary>
    public required string TraceHash { get; init; }

    /// <summary>Events in the trace.</summary>
    public required int Events { get; init; }

    /// <summary>Most forward records in use at once in one dnsmasq.</summary>
    public required int PeakSlots { get; init; }

    /// <summary><c>dns-forward-max</c> of that dnsmasq.</summary>
    public required int SlotLimit { get; init; }

    /// <summary>Records its table can really hold.</summary>
    public required int SlotCapacity { get; init; }

    /// <summary>
    /// Records in use on average over time from first reaching the limit to the end; null when it never
    /// did.
    /// </summary>
    public required double? MeanSlotsAfterLimit { get; init; }

    /// <summary>
    /// The question that goes round, such as <c>DS consul.</c>; the first DS question when none does; null
    /// when there is neither.
    /// </summary>
    public required string? LoopQuestion { get; init; }

    /// <summary>
    /// From that question's first arrival at a dnsmasq to the limit, milliseconds; null when it was not
    /// reached.
    /// </summary>
    public required double? TimeToLimitMs { get; init; }

    /// <summary>Queries that were sent round, by Consul or by a dnsmasq that another one asks.</summary>
    public required int Laps { get; init; }

    /// <summary>Highest lap number.</summary>
    public required int DeepestLap { get; init; }

    /// <summary>
    /// Loop queries per second over whole recursor_timeout cycles from that question on, the first left out.
    /// </summary>
    public required double LoopQueriesPerSecond { get; init; }

    /// <summary>Queries a dnsmasq sent again while keeping their slot.</summary>
    public required int Retries { get; init; }

    /// <summary>Queries that a full socket buffer dropped.</summary>
    public required int QueueDrops { get; init; }

    /// <summary>
    /// True when there was a loop query in the last 2.6 s; in a ring of dnsmasq alone in the last 10.6 s.
    /// </summary>
    public required bool AliveAtEnd { get; init; }

    /// <summary>The first answer to that question at a client; null when none came.</summary>
    public required ClientAnswer? FirstClientAnswer { get; init; }

    /// <summary>
    /// What the daemons printed; of lines of one kind on one node the first are listed, and the others are
    /// counted below.
    /// </summary>
    public required IReadOnlyList<PrintedLine> LogLines { get; init; }

    /// <summary>Lines beyond that bound, which are not listed.</summary>
    public required int LogLinesLeftOut { get; init; }

    /// <summary>How the legitimate lookups fared.</summary>
    public required IReadOnlyList<WorkloadSummary> Workloads { get; init; }

    /// <summary>The bound that cut the run, in words; null when it reached its horizon.</summary>
    public string? CutBy { get; init; }
}
