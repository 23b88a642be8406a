namespace DnsFlowViz.Simulation.Recordings.OnTheWire;

/// <summary>One end of a packet.</summary>
/// <param name="Node">Index of the node.</param>
/// <param name="Address">Its IPv4 address.</param>
/// <param name="Port">UDP port.</param>
public readonly record struct WireEnd(int Node, string Address, ushort Port);
