namespace DnsFlowViz.Simulation.Components.Upstream;

/// <summary>Being written.</summary>
public sealed class UpstreamNode : Node
{
    /// <summary>Being written.</summary>
    public UpstreamNode(IReadOnlyDictionary<string, string> files)
    {
    }
}
