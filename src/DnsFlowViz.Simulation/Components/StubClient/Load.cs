using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>A workload as the client that sends it sees it.</summary>
/// <param name="Number">Number of the workload in the scenario.</param>
/// <param name="Workload">What is asked, how often, and how the client waits.</param>
/// <param name="Server">Address of the node that is asked.</param>
/// <param name="Stub">What the machine's resolv.conf says; only the client <c>glibc</c> reads it.</param>
/// <param name="HorizonUs">End of the run, microseconds: no lookup begins after it.</param>
public sealed record Load(
    int Number, Workload Workload, string Server, ResolvConfOptions Stub, long HorizonUs);
