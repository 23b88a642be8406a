using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>A server that a node's config says it asks.</summary>
/// <param name="Address">IPv4 address of the server.</param>
/// <param name="Port">Its UDP port.</param>
/// <param name="Line">The line that says so.</param>
internal readonly record struct NodeServer(string Address, int Port, ConfigLine Line);
