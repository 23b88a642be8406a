using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Puts the rings of loops into the gaps between their cards. A ring that is alone is a little wider than its
/// gap, so that it goes <em>through</em> both cards; several rings stand above each other, smaller.
/// </summary>
public static class RingPlace
{
    private const double Overlap = 12;
    private const double Smallest = 40;
    private const double Corner = 16;

    /// <summary>With more rings than this, only the main one has room for its config lines.</summary>
    private const int MostWithTags = 2;

    /// <summary>The rings of all loops; the first one is the main one.</summary>
    public static FlowRing[] All(IReadOnlyList<FlowNode> nodes, IReadOnlyList<LoopEdge> edges)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        var rings = edges.Select((edge, i) => Between(nodes, edge, i == 0)).ToArray();
        return rings.Length < 2 ? [.. rings.Select(ring => Inside(nodes, ring))] : Stacked(nodes, rings);
    }

    // A short card near an edge of the stage has its middle so far up or down that its ring would be cut off.
    private static FlowRing Inside(IReadOnlyList<FlowNode> nodes, FlowRing ring)
    {
        var half = Height(ring) / 2;
        var y = Math.Clamp(ring.Center.Y, half, StageDiagram.WorldHeight - half);
        return y == ring.Center.Y ? ring : At(nodes, ring, y);
    }

    private static FlowRing Between(IReadOnlyList<FlowNode> nodes, LoopEdge edge, bool isMain)
    {
        var (forwarder, recursor) = (nodes[edge.Forwarder].Bounds, nodes[edge.Recursor].Bounds);
        var across = IsAcross(forwarder, recursor);
        var gap = across ? forwarder.GapAcross(recursor) : forwarder.GapDown(recursor);
        var radius = Math.Clamp((gap / 2) + Overlap, Smallest, FlowRing.BaseRadius);
        var center = Middle(forwarder, recursor, across);
        return new FlowRing(
            edge,
            center,
            radius / FlowRing.BaseRadius,
            Towards(forwarder, center, across),
            Math.Acos(Math.Clamp(gap / 2 / radius, 0, 1)),
            Port(forwarder, center, across),
            Port(recursor, center, across),
            isMain,
            HasTags: true)
        {
            PlaceBack = edge.PlaceBack(node => nodes[node].Card.Title),
        };
    }

    // From top to bottom in the order of their cards, each in a band of its own.
    private static FlowRing[] Stacked(IReadOnlyList<FlowNode> nodes, FlowRing[] rings)
    {
        var hasTags = rings.Length <= MostWithTags;
        var (main, other) = rings.Length switch
        {
            2 => (0.66, 0.41),
            3 => (0.58, 0.33),
            var many => (0.45, Math.Min(0.3, 0.9 / (many - 1))),
        };
        var placed = rings
            .Select(ring => ring with
            {
                Scale = Math.Min(ring.Scale, ring.IsMain ? main : other),
                Hidden = 0,
                HasTags = ring.IsMain || hasTags,
            })
            .OrderBy(ring => Level(nodes, ring))
            .ToArray();
        var free = StageDiagram.WorldHeight - placed.Sum(Height);
        var y = free / 2;
        for (var i = 0; i < placed.Length; i++)
        {
            var height = Height(placed[i]);
            placed[i] = At(nodes, placed[i], y + (height / 2));
            y += height;
        }

        return [.. placed.OrderBy(ring => !ring.IsMain)];
    }

    private static FlowRing At(IReadOnlyList<FlowNode> nodes, FlowRing ring, double y)
    {
        var (forwarder, recursor) = (nodes[ring.Edge.Forwarder].Bounds, nodes[ring.Edge.Recursor].Bounds);
        var across = IsAcross(forwarder, recursor);
        var center = across ? new FlowPoint(ring.Center.X, y) : ring.Center;
        return ring with
        {
            Center = center,
            Forwarder = Port(forwarder, center, across),
            Recursor = Port(recursor, center, across),
        };
    }

    // The full ring with its grooves, and above and below it a config line with the name of its file.
    private static double Height(FlowRing ring)
    {
        var grown = ring.Scale * (FlowRing.BaseRadius + (LoopState.MostGrooves * LoopState.GroovePitch));
        var tag = 45 * Math.Max(FlowRing.SmallestWords, ring.Scale);
        var words = ring.HasTags ? (ring.Scale * 12) + tag : 4;
        return 2 * (grown + words);
    }

    private static double Level(IReadOnlyList<FlowNode> nodes, FlowRing ring) =>
        nodes[ring.Edge.Forwarder].Bounds.Center.Y + nodes[ring.Edge.Recursor].Bounds.Center.Y;

    private static bool IsAcross(FlowRect forwarder, FlowRect recursor) =>
        forwarder.GapAcross(recursor) >= Math.Min(Smallest, forwarder.GapDown(recursor));

    // Midway in the gap one way, at the height (or column) of the forwarder the other way.
    private static FlowPoint Middle(FlowRect forwarder, FlowRect recursor, bool across)
    {
        var (first, second) = (across ? forwarder.X < recursor.X : forwarder.Y < recursor.Y)
            ? (forwarder, recursor)
            : (recursor, forwarder);
        return across
            ? new FlowPoint((first.Right + second.X) / 2, forwarder.Center.Y)
            : new FlowPoint(forwarder.Center.X, (first.Bottom + second.Y) / 2);
    }

    // On the edge that faces the ring, level with it as far as the card reaches.
    private static FlowPoint Port(FlowRect card, FlowPoint center, bool across) => across
        ? new FlowPoint(
            card.Center.X < center.X ? card.Right : card.X,
            Math.Clamp(center.Y, card.Y + Corner, card.Bottom - Corner))
        : new FlowPoint(
            Math.Clamp(center.X, card.X + Corner, card.Right - Corner),
            card.Center.Y < center.Y ? card.Bottom : card.Y);

    private static double Towards(FlowRect forwarder, FlowPoint center, bool across) => across
        ? forwarder.Center.X < center.X ? Math.PI : 0
        : forwarder.Center.Y < center.Y ? Math.PI * 1.5 : Math.PI / 2;
}
