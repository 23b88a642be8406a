using System.Text.Json.Serialization;

namespace DnsFlowViz.Reports.Comparison;

/// <summary>What two runs say of a fix.</summary>
public sealed record FixResult
{
    /// <summary>Id of the fix.</summary>
    public required string Fix { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>One of <see cref="FixVerdict.All"/>: from the run with the fix from the start.</summary>
    public required string Verdict { get; init; }

    /// <summary>
    /// True when the fix, done in the storm at 20 s, ends it: no loop query in the ten seconds before 40 s.
    /// </summary>
    public required bool Heals { get; init; }

    /// <summary>What the fix turns on: one sentence with its rule.</summary>
    public required string Why { get; init; }

    /// <summary>The rule alone, as the READMEs number it.</summary>
    public required string Rule { get; init; }

    /// <summary>Where that rule was read.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// Which daemon takes it up and how, such as <c>reload consul</c>; empty when the fix does not apply.
    /// </summary>
    public required IReadOnlyList<string> TakenUpBy { get; init; }

    /// <summary>
    /// Why the fix does not apply here, or which bound cut its runs; null when neither. A fix that does not
    /// apply changes nothing, so it has no effect and heals nothing.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? Problem { get; init; }

    /// <summary>What to know beside the verdict: that there was no harm to begin with; null when there
    /// was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? Note { get; init; }

    /// <summary>True when a bound cut one of its runs.</summary>
    [JsonIgnore]
    public bool IsCut => (Before.CutBy ?? After.CutBy) is not null;

    /// <summary>The run in which nothing is done.</summary>
    public required FixOutcome Before { get; init; }

    /// <summary>
    /// The run with the fix from the start, or with the restart in it; its recovery is that of the storm.
    /// </summary>
    public required FixOutcome After { get; init; }
}
