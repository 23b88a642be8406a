using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>Something of a scenario that can be varied.</summary>
/// <param name="Name">Its whole name, such as <c>one-way:dnsmasq-consul</c>.</param>
/// <param name="Unit">What its numbers count; null when its values are words.</param>
public sealed record SweepParameter(string Name, SweepUnit? Unit)
{
    /// <summary>The value that a scenario has by itself; null where several nodes differ.</summary>
    internal Func<Scenario, SweepValue?> Own { get; init; } = _ => null;

    /// <summary>The scenario with one value of the parameter in it.</summary>
    internal Func<Scenario, SweepValue, Scenario> Set { get; init; } = (scenario, _) => scenario;
}
