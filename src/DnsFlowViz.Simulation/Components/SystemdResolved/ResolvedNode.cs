namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>Being written.</summary>
public sealed class ResolvedNode : Node
{
    /// <summary>Being written.</summary>
    public ResolvedNode(string version, IReadOnlyDictionary<string, string> files)
    {
    }
}
