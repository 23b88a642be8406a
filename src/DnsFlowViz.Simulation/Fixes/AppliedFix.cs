using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Fixes;

/// <summary>What a fix comes to in a scenario.</summary>
/// <param name="Scenario">
/// The scenario with the fix in it from the start, or with the restart in it; the scenario as it was when the
/// fix does not apply.
/// </param>
/// <param name="Changes">What it does, node by node, in the scenario's order; empty when it does not
/// apply.</param>
/// <param name="Problem">Why it does not apply, in words; null when it does.</param>
public sealed record AppliedFix(Scenario Scenario, IReadOnlyList<FixChange> Changes, string? Problem)
{
    /// <summary>True when the fix changes something here.</summary>
    public bool Applies => Changes.Count > 0;

    /// <summary>Which daemon takes it up and how, such as <c>reload consul</c>; empty when it does not
    /// apply.</summary>
    public IEnumerable<string> TakenUpBy => Changes
        .Select(change => $"{(change.TakeUp == FixTakeUp.Reload ? "reload" : "restart")} {change.Node}")
        .Distinct();

    /// <summary>The same fix as something that is done to a run of the scenario as it was.</summary>
    /// <param name="atUs">When, microseconds of virtual time.</param>
    public IReadOnlyList<Trigger> At(long atUs) => [.. Changes.SelectMany(change => change.At(atUs))];
}
