namespace DnsFlowViz.Contracts.Fidelity;

/// <summary>
/// Every experiment with real daemons beside its simulation. It is computed, never written by hand.
/// </summary>
/// <param name="EngineVersion">The engine that played the simulations.</param>
/// <param name="Files">One entry per experiment, in the order of their names.</param>
public sealed record FidelityReport(int EngineVersion, IReadOnlyList<FidelityFile> Files);
