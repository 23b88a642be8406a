using DnsFlowViz.Simulation.Components;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Network;

/// <summary>What the network does by itself.</summary>
public static class NetworkRules
{
    /// <summary>A UDP packet for a port nobody listens on is answered by ICMP port unreachable.</summary>
    [Cites("RFC 1122", "section 4.1.3.1", "", Rule = "N1")]
    public static RuleId ClosedPort => RuleId.Of('N', 1);
}
