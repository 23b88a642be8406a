using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Reports.Review;

/// <summary>What a review is made from.</summary>
/// <param name="Recording">The run, complete.</param>
/// <param name="Run">What does not change of it.</param>
/// <param name="Rules">The rules in words.</param>
/// <param name="Links">Where the links lead.</param>
/// <param name="Related">Shipped scenarios that show the same setup without the loop.</param>
public sealed record ReviewRequest(
    Recording Recording,
    RunOpened Run,
    RuleBook Rules,
    MomentLinks Links,
    IReadOnlyList<RelatedScenario> Related);
