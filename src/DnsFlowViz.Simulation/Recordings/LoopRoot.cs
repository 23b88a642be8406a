namespace DnsFlowViz.Simulation.Recordings;

/// <summary>A client's question that was seen to go round.</summary>
/// <param name="Query">The question at the start of the chain.</param>
/// <param name="SeenNs">When the first question on a lap was sent for it, nanoseconds.</param>
internal readonly record struct LoopRoot(int Query, long SeenNs);
