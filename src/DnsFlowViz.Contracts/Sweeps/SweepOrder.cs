namespace DnsFlowViz.Contracts.Sweeps;

/// <summary>A sweep that is asked for, in the words of <c>dnsflow sweep</c>.</summary>
/// <param name="ScenarioId">Id of a shipped scenario.</param>
/// <param name="Over">One or two parameters with their ranges, such as
/// <c>dns-forward-max=50..1000/20</c>; the first lies across.</param>
/// <param name="Length">How long each run is, such as <c>60s</c>; null takes the scenario's own.</param>
/// <param name="Seed">Seed of each run; null takes the scenario's own.</param>
public sealed record SweepOrder(string ScenarioId, string[] Over, string? Length = null, ulong? Seed = null);
