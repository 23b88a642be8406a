namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>Being written.</summary>
public sealed class StubClientNode : Node
{
    /// <summary>Being written.</summary>
    public StubClientNode(string server, IReadOnlyList<Load> loads)
    {
    }
}
