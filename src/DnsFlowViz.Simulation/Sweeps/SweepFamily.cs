using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>Parameters of one name; of which link or node they are stands behind the colon.</summary>
/// <param name="Name">The name.</param>
/// <param name="Aliases">Other words for it.</param>
/// <param name="Meaning">What it is, with an example.</param>
/// <param name="Make">The parameter of a scenario for what stands behind the colon, or what is wrong with
/// it.</param>
internal sealed record SweepFamily(
    string Name,
    string[] Aliases,
    string Meaning,
    Func<Scenario, string, (SweepParameter? Parameter, string? Problem)> Make);
