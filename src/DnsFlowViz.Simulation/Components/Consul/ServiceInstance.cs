using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>One registered instance of a service: <c>name.service.consul</c> has this address.</summary>
/// <param name="Name">The service's name, lower case.</param>
/// <param name="Address">IPv4 address of the instance.</param>
/// <param name="Line">The line the definition starts on.</param>
public sealed record ServiceInstance(string Name, string Address, ConfigLine Line);
