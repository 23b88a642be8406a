namespace DnsFlowViz.Reports.Summaries;

/// <summary>A workload's lookups that were sent in one phase of the run.</summary>
public sealed record PhaseSummary
{
    /// <summary><c>before</c>, <c>during</c>, <c>after</c> or <c>settled</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Start of the phase, milliseconds of virtual time.</summary>
    public required double FromMs { get; init; }

    /// <summary>End of the phase.</summary>
    public required double ToMs { get; init; }

    /// <summary>Lookups begun in it.</summary>
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
}
