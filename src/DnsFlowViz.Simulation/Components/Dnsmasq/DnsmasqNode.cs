namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>Being written.</summary>
public sealed class DnsmasqNode : Node
{
    /// <summary>Being written.</summary>
    public DnsmasqNode(string version, IReadOnlyDictionary<string, string> files)
    {
    }
}
