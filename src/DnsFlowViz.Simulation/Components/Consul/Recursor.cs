using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>One server Consul asks when a question is not its own to answer.</summary>
/// <param name="Address">Its IPv4 address.</param>
/// <param name="Port">Its UDP port, 53 unless the entry says otherwise.</param>
/// <param name="Line">The line the entry stands on.</param>
public sealed record Recursor(string Address, int Port, ConfigLine Line);
