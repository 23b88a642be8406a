namespace DnsFlowViz.Reports.Fidelity;

/// <summary>One thing that was measured, beside what the simulation made of it.</summary>
/// <param name="Name">What it is, with its unit.</param>
/// <param name="Measured">What the real daemons did.</param>
/// <param name="Simulated">What the simulated ones did.</param>
/// <param name="Tolerance">How far apart the two may be, in words.</param>
/// <param name="Ok">True when they are no further apart.</param>
/// <param name="Range">The tolerated numbers; null when only the same is tolerated.</param>
public sealed record FidelityMetric(
    string Name,
    FidelityValue Measured,
    FidelityValue Simulated,
    string Tolerance,
    bool Ok,
    (double Least, double Most)? Range = null);
