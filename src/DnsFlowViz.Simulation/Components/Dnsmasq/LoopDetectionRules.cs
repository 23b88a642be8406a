namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary><c>dns-loop-detect</c>: which loops it can see.</summary>
public static class LoopDetectionRules
{
    /// <summary>
    /// Only servers without a domain are probed, so a loop behind <c>server=/consul/</c> is never seen.
    /// </summary>
    [Cites("dnsmasq", "src/loop.c", "loop_send_probes", Since = "2.72", Rule = "D33")]
    public static bool Probes(ServerLine server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return server.Domain.Length == 0 && server.IsServer;
    }
}
