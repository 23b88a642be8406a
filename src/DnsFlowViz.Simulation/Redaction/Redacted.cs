using DnsFlowViz.Contracts.Links;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>What came of replacing names and addresses.</summary>
/// <param name="State">The same with other names; null when they could not be replaced.</param>
/// <param name="Changes">What was replaced, in order of appearance, each once.</param>
/// <param name="Problem">Why nothing was replaced, with the way out; null when all was.</param>
public sealed record Redacted(LinkState? State, NameChange[] Changes, string? Problem);
