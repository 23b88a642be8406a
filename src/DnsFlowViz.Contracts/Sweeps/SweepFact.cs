namespace DnsFlowViz.Contracts.Sweeps;

/// <summary>Something that is the same in every run of a sweep.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How it is, with its unit.</param>
public sealed record SweepFact(string Name, string Value);
