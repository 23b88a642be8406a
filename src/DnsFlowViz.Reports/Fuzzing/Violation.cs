namespace DnsFlowViz.Reports.Fuzzing;

/// <summary>A promise that a run broke.</summary>
/// <param name="Invariant">Name of the promise.</param>
/// <param name="Words">What was seen instead, with the instant where there is one.</param>
public sealed record Violation(string Invariant, string Words);
