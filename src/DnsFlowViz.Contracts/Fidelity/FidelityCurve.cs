namespace DnsFlowViz.Contracts.Fidelity;

/// <summary>The same quantity over time, measured in run 1 and simulated.</summary>
/// <param name="Quantity">What is drawn, in words.</param>
/// <param name="BinMs">Width of a step, milliseconds.</param>
/// <param name="FirstBin">Number of the first step; step 0 begins with the first DS question.</param>
/// <param name="Measured">The measured value of every step.</param>
/// <param name="Simulated">The simulated value of every step.</param>
public sealed record FidelityCurve(
    string Quantity,
    int BinMs,
    int FirstBin,
    IReadOnlyList<int> Measured,
    IReadOnlyList<int> Simulated);
