using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Web.Api;

/// <summary>What a check says of a run that was not played.</summary>
/// <param name="Runs">True when it can be played.</param>
/// <param name="Findings">Errors, warnings and notes, each with its place.</param>
public sealed record CheckReport(bool Runs, Diagnostic[] Findings);
