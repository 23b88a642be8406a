using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Puts the ring of a loop into the gap between its two cards. It is a little wider than the gap, so that it goes
/// <em>through</em> both cards.
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
        var center = across ? BesideEachOther(forwarder, recursor, isMain) : AboveEachOther(forwarder, recursor, isMain);
        var start = Towards(forwarder, center, across);
        return new FlowRing(edge, center, radius / FlowRing.BaseRadius, start, hidden, Math.Max(0, gap / 2), isMain);
    }

    private static FlowPoint BesideEachOther(FlowRect forwarder, FlowRect recursor, bool isMain)
    {
        var x = forwarder.X < recursor.X ? (forwarder.Right + recursor.X) / 2 : (recursor.Right + forwarder.X) / 2;
        return new FlowPoint(x, isMain ? forwarder.Center.Y : recursor.Center.Y);
    }

    private static FlowPoint AboveEachOther(FlowRect forwarder, FlowRect recursor, bool isMain)
    {
        var y = forwarder.Y < recursor.Y ? (forwarder.Bottom + recursor.Y) / 2 : (recursor.Bottom + forwarder.Y) / 2;
        return new FlowPoint(isMain ? forwarder.Center.X : recursor.Center.X, y);
    }

    private static double Towards(FlowRect forwarder, FlowPoint center, bool across) => across
        ? forwarder.Center.X < center.X ? Math.PI : 0
        : forwarder.Center.Y < center.Y ? Math.PI * 1.5 : Math.PI / 2;
}
