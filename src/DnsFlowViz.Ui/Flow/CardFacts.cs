using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Flow;

/// <summary>All that a card shows at the playhead.</summary>
/// <param name="Node">The card and its place.</param>
/// <param name="View">Live state of the node.</param>
/// <param name="Counts">Numbers of the whole run.</param>
/// <param name="Edge">The loop it takes part in; null for none.</param>
/// <param name="IsForwarder">True when it is the forwarder of that loop.</param>
/// <param name="IsMain">True when that loop has the main ring.</param>
/// <param name="Loop">How that loop stands.</param>
public sealed record CardFacts(
    FlowNode Node,
    NodeView View,
    FrameCounts Counts,
    LoopEdge? Edge,
    bool IsForwarder,
    bool IsMain,
    LoopState Loop)
{
    /// <summary>True while it takes part in a live loop.</summary>
    public bool IsHot => Edge is not null && View.Up && Loop.IsLive;

    /// <summary>The facts of one node.</summary>
    public static CardFacts Of(FlowNode node, IReadOnlyList<FlowRing> rings, Picture picture)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(picture);
        var ring = rings.FirstOrDefault(r => r.Edge.Forwarder == node.Index || r.Edge.Recursor == node.Index);
        return new CardFacts(
            node,
            picture.Nodes[node.Index],
            picture.Frame.Counts,
            ring?.Edge,
            ring?.Edge.Forwarder == node.Index,
            ring?.IsMain ?? false,
            ring is null ? default : LoopState.Of(ring, picture));
    }
}
