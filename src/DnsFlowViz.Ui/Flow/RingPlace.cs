using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Puts the ring of a loop into the gap between its two cards. It is a little wider than the gap, so that it
/// goes <em>through</em> both cards.
/// </summary>
public static class RingPlace
{
    private const double Overlap = 12;
    private const double Smallest = 40;

    /// <summary>The ring of a pair; rings beside the main one are drawn at half size.</summary>
    public static FlowRing Between(IReadOnlyList<FlowNode> nodes, LoopEdge edge, bool isMain)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edge);
        var (forwarder, recursor) = (nodes[edge.Forwarder].Bounds, nodes[edge.Recursor].Bounds);
        var across = forwarder.GapAcross(recursor) >= forwarder.GapDown(recursor);
        var gap = across ? forwarder.GapAcross(recursor) : forwarder.GapDown(recursor);
        var fitting = Math.Clamp((gap / 2) + Overlap, Smallest, FlowRing.BaseRadius);
        var radius = isMain ? fitting : fitting / 2;
        var hidden = Math.Acos(Math.Clamp(gap / 2 / radius, 0, 1));
        var center = Middle(forwarder, recursor, across, isMain ? forwarder : recursor);
        return new FlowRing(
            edge,
            center,
            radius / FlowRing.BaseRadius,
            Towards(forwarder, center, across),
            hidden,
            Math.Max(0, gap / 2),
            isMain);
    }

    // Midway in the gap one way, at the height (or column) of one card the other way.
    private static FlowPoint Middle(FlowRect one, FlowRect other, bool across, FlowRect level)
    {
        var (first, second) = (across ? one.X < other.X : one.Y < other.Y) ? (one, other) : (other, one);
        return across
            ? new FlowPoint((first.Right + second.X) / 2, level.Center.Y)
            : new FlowPoint(level.Center.X, (first.Bottom + second.Y) / 2);
    }

    private static double Towards(FlowRect forwarder, FlowPoint center, bool across) => across
        ? forwarder.Center.X < center.X ? Math.PI : 0
        : forwarder.Center.Y < center.Y ? Math.PI * 1.5 : Math.PI / 2;
}
