using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>What reading a scenario text came to.</summary>
/// <param name="Scenario">The checked scenario; null when a finding is an error.</param>
/// <param name="Findings">All errors, warnings and notes, in the order of the text.</param>
public sealed record ReadResult(Scenario? Scenario, Diagnostic[] Findings);
