namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>Being written.</summary>
public sealed class ConsulNode : Node
{
    /// <summary>Being written.</summary>
    public ConsulNode(string version, IReadOnlyDictionary<string, string> files)
    {
    }
}
