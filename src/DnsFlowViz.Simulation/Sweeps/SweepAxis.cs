namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>A parameter with the values it takes.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Values">Its values, in the order they stand side by side.</param>
public sealed record SweepAxis(SweepParameter Parameter, IReadOnlyList<SweepValue> Values);
