using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Stories;

namespace DnsFlowViz.Simulation.Stories;

/// <summary>What reading a story came to.</summary>
/// <param name="Script">The checked story; null when a finding is an error.</param>
/// <param name="Findings">What is wrong, in the order of the text.</param>
public sealed record StoryReadResult(StoryScript? Script, Diagnostic[] Findings);
