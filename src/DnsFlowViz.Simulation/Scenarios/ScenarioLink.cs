namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>How long messages take between two nodes; the same in both directions.</summary>
/// <param name="From">Id of one end.</param>
/// <param name="To">Id of the other end.</param>
/// <param name="OneWayUs">Delay in one direction, microseconds.</param>
/// <param name="JitterUs">Largest random delay added to it, microseconds.</param>
/// <param name="LossPpm">Messages lost, in parts per million.</param>
/// <param name="Label">What people call it, such as <c>VPN</c>; may be empty.</param>
public sealed record ScenarioLink(
    string From,
    string To,
    long OneWayUs,
    long JitterUs,
    int LossPpm,
    string Label)
{
    /// <summary>One-way delay of a pair that the scenario gives no link for, microseconds.</summary>
    public const long DefaultOneWayUs = 100;
}
