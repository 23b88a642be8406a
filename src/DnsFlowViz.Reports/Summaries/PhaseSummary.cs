using System.Text.Json.Serialization;

namespace DnsFlowViz.Reports.Summaries;

/// <summary>A workload's lookups that were sent in one phase of the run.</summary>
public sealed record PhaseSummary : LookupCounts
{
    /// <summary>The phase of these counts.</summary>
    internal PhaseSummary(LookupCounts counts)
        : base(counts)
    {
    }

    /// <summary><c>before</c>, <c>during</c>, <c>after</c> or <c>settled</c>.</summary>
    [JsonPropertyOrder(-3)]
    public required string Name { get; init; }

    /// <summary>Start of the phase, milliseconds of virtual time.</summary>
    [JsonPropertyOrder(-2)]
    public required double FromMs { get; init; }

    /// <summary>End of the phase.</summary>
    [JsonPropertyOrder(-1)]
    public required double ToMs { get; init; }
}
