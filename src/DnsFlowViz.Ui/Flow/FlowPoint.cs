namespace DnsFlowViz.Ui.Flow;

/// <summary>A point of the diagram's world, in its units; y grows downwards.</summary>
/// <param name="X">Distance from the left edge.</param>
/// <param name="Y">Distance from the top edge.</param>
public readonly record struct FlowPoint(double X, double Y)
{
    /// <summary>The point this far from here.</summary>
    public FlowPoint Shifted(double dx, double dy) => new(X + dx, Y + dy);
}
