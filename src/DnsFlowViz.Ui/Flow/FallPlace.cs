namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Where failed lookups turn into diamonds and fall: beside the card of their client, below its link.
/// </summary>
public static class FallPlace
{
    private const double Inset = 14;

    /// <summary>
    /// Per node: x and y at which a diamond starts, and the width they spread over; null without a link.
    /// </summary>
    public static double[]?[] Spots(IFlowDiagram diagram)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        return [.. diagram.Nodes.Select(node => Spot(diagram, node))];
    }

    /// <summary>The link of a client along which its lookups go; null when it has none.</summary>
    public static FlowLink? LinkOf(IFlowDiagram diagram, FlowNode node)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        ArgumentNullException.ThrowIfNull(node);
        return diagram.Links.FirstOrDefault(l => l.Source.Node == node || l.Target.Node == node);
    }

    private static double[]? Spot(IFlowDiagram diagram, FlowNode node)
    {
        if (LinkOf(diagram, node) is not { } link)
        {
            return null;
        }

        var (own, other) = link.Source.Node == node ? (link.Source, link.Target) : (link.Target, link.Source);
        var (near, far) = (own.At, other.At);
        var width = far.X - near.X;
        var spread = Math.Max(0, Math.Abs(width) - (2 * Inset));
        return [near.X + (Math.Sign(width) * Inset), near.Y + 4, Math.Sign(width) * spread];
    }
}
