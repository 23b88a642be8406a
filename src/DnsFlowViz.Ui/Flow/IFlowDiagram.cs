namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// The geometry that the stage draws, in the words of diagram libraries: nodes, the ports on their edges, and
/// links between ports. It is the one seam of the diagram: a library that arranges nodes and routes links,
/// such as Blazor.Diagrams, is put behind it by reading these lists from the library's model.
/// </summary>
public interface IFlowDiagram
{
    /// <summary>Width of the world that the camera fits into the page.</summary>
    double Width { get; }

    /// <summary>Height of the world.</summary>
    double Height { get; }

    /// <summary>One node per card, in the order of the run's nodes.</summary>
    IReadOnlyList<FlowNode> Nodes { get; }

    /// <summary>Links drawn straight between two ports.</summary>
    IReadOnlyList<FlowLink> Links { get; }

    /// <summary>
    /// Pairs whose traffic runs along a ring instead of a straight link; the first is the main one.
    /// </summary>
    IReadOnlyList<FlowRing> Rings { get; }
}
