using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Our own <see cref="IFlowDiagram"/>: cards lie where the run says when they find room there, links take the
/// nearest sides.
/// </summary>
public sealed class StageDiagram : IFlowDiagram
{
    /// <summary>
    /// Width of the world of the shipped layout; a layout that needs more makes the world larger.
    /// </summary>
    public const double WorldWidth = 1104;

    /// <summary>Height of the world of the shipped layout.</summary>
    public const double WorldHeight = 584;

    private const double Margin = 12;

    private StageDiagram(FlowNode[] nodes, FlowLink[] links, FlowRing[] rings)
    {
        Nodes = nodes;
        Links = links;
        Rings = rings;
        Width = nodes.Select(node => node.Bounds.Right + Margin).Append(WorldWidth).Max();
        Height = nodes.Select(node => node.Bounds.Bottom + Margin).Append(WorldHeight).Max();
    }

    /// <inheritdoc/>
    public double Width { get; }

    /// <inheritdoc/>
    public double Height { get; }

    /// <inheritdoc/>
    public IReadOnlyList<FlowNode> Nodes { get; }

    /// <inheritdoc/>
    public IReadOnlyList<FlowLink> Links { get; }

    /// <inheritdoc/>
    public IReadOnlyList<FlowRing> Rings { get; }

    /// <summary>Arranges the nodes and links of a run.</summary>
    public static StageDiagram Of(RunOpened run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var nodes = CardPlaces.Of(run);
        var rings = RingPlace.All(nodes, run.Loops);
        var links = run.Links
            .Where(line => !rings.Any(ring => IsPair(ring.Edge, line)))
            .Select(line => PortPlace.Connect(line, nodes[line.From], nodes[line.To]))
            .ToArray();
        return new StageDiagram(nodes, links, rings);
    }

    private static bool IsPair(LoopEdge edge, LinkLine line) =>
        (edge.Forwarder == line.From && edge.Recursor == line.To)
        || (edge.Forwarder == line.To && edge.Recursor == line.From);
}
