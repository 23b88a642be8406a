using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>One server of a <c>DNS=</c> line.</summary>
/// <param name="Address">Its IPv4 address.</param>
/// <param name="Port">Its UDP port, 53 unless the line says otherwise.</param>
/// <param name="Line">The line that names it.</param>
public sealed record ResolvedServer(string Address, int Port, ConfigLine Line);
