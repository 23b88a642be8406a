namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>Being written.</summary>
public sealed class ToldClientNode : Node
{
    /// <summary>Being written.</summary>
    public ToldClientNode(string server)
    {
    }
}
