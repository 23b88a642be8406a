using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>One <c>nameserver</c> line of resolv.conf.</summary>
/// <param name="Address">Its IPv4 address.</param>
/// <param name="Line">The line that names it.</param>
public sealed record Nameserver(string Address, ConfigLine Line);
