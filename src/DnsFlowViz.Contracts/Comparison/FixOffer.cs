using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Contracts.Comparison;

/// <summary>
/// A fix as the catalogue shows it, before anybody has judged it; or an edit of the scenario, which stands
/// beside the original as a fix does.
/// </summary>
/// <param name="Id">Its id, such as <c>no-strict-order</c>; <see cref="EditId"/> for an edit.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Why">What it turns on: one sentence with its rule.</param>
/// <param name="Source">Where that rule was read.</param>
/// <param name="Problem">Why it does not apply to the scenario, in words; null when it does.</param>
/// <param name="TakenUpBy">What it needs, such as <c>reload consul</c>; empty when it does not apply.</param>
/// <param name="Lines">The config lines that change; empty when it is a restart alone.</param>
/// <param name="Run">The run by which it is judged; null when it does not apply.</param>
public sealed record FixOffer(
    string Id,
    string Title,
    string Why,
    string Source,
    string? Problem,
    string[] TakenUpBy,
    ChangedLine[] Lines,
    RunSpec? Run)
{
    /// <summary>The id of what somebody made of the scenario; no fix of the catalogue has it.</summary>
    public const string EditId = "edited";
}
