using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>Where a name goes: to a group of servers, or nowhere because the config answers it.</summary>
/// <param name="Servers">Places in the server list, in list order; empty when the config answers, or nobody
/// is there to ask.</param>
/// <param name="Group">Number of the servers' group; 0 for those without a domain.</param>
/// <param name="Local">The answer by config; null when servers are asked.</param>
/// <param name="Line">The config line that decided; null when none did.</param>
public sealed record Route(int[] Servers, int Group, Answer? Local, ConfigLine? Line)
{
    /// <summary>True for the servers without a domain.</summary>
    public bool IsDefault => Group == 0;
}
