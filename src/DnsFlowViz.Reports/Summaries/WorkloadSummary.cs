using System.Text.Json.Serialization;

namespace DnsFlowViz.Reports.Summaries;

/// <summary>A workload's lookups over the whole run, and by phase.</summary>
public sealed record WorkloadSummary : LookupCounts
{
    /// <summary>The workload of these counts.</summary>
    internal WorkloadSummary(LookupCounts counts)
        : base(counts)
    {
    }

    /// <summary>The workload's name.</summary>
    [JsonPropertyOrder(-1)]
    public required string Name { get; init; }

    /// <summary>The phases that occur: before, during, after, settled.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<PhaseSummary> Phases { get; init; }
}
