namespace DnsFlowViz.Contracts.Sweeps;

/// <summary>The value that a scenario has by itself, among those a sweep gives it.</summary>
/// <param name="Text">The value as people write it.</param>
/// <param name="At">Where it lies, in values from 0; between two of them in proportion.</param>
public sealed record SweepOwn(string Text, double At);
