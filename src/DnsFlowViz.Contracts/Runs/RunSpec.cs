namespace DnsFlowViz.Contracts.Runs;

/// <summary>
/// All that a run is, as a viewer keeps it: the scenario (a shipped id, or whole text), the seed, and what
/// was done. A viewer opens it again when a restarted server says that it does not know the run.
/// </summary>
/// <param name="ScenarioId">Id of a shipped scenario; null when <paramref name="ScenarioText"/> is
/// given.</param>
/// <param name="ScenarioText">The scenario file's JSON text; null when <paramref name="ScenarioId"/> is
/// given.</param>
/// <param name="Seed">Seed of every random stream; null takes the scenario's own.</param>
/// <param name="Triggers">What the viewer did, added to the scenario's own triggers.</param>
public sealed record RunSpec(
    string? ScenarioId,
    string? ScenarioText,
    ulong? Seed,
    Trigger[] Triggers)
{
    /// <summary>A shipped scenario with its own seed and nothing done to it.</summary>
    public static RunSpec Shipped(string scenarioId) => new(scenarioId, null, null, []);
}
