namespace DnsFlowViz.Reports.Summaries;

/// <summary>A workload over the whole run and by phase.</summary>
public sealed record WorkloadSummary
{
    /// <summary>The workload's name.</summary>
    public required string Name { get; init; }

    /// <summary>Lookups begun.</summary>
    public required int Sent { get; init; }

    /// <summary>Of them answered in time.</summary>
    public required int Answered { get; init; }

    /// <summary>Of them failed.</summary>
    public required int Failed { get; init; }

    /// <summary>100 × answered / (answered + failed).</summary>
    public required double? SuccessPercent { get; init; }

    /// <summary>Median latency of those answered, milliseconds.</summary>
    public required double? LatencyP50Ms { get; init; }

    /// <summary>95th percentile of the same.</summary>
    public required double? LatencyP95Ms { get; init; }

    /// <summary>The phases that occur: before, during, after, settled.</summary>
    public required IReadOnlyList<PhaseSummary> Phases { get; init; }
}
