using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// The circle of a loop. Questions run over the half that starts at the forwarder, clockwise, and those that
/// are sent back over the other half; answers run a little further in, the other way.
/// </summary>
/// <param name="Edge">The pair and its lines.</param>
/// <param name="Center">Middle of the gap between the two cards.</param>
/// <param name="Radius">Radius of the first lap.</param>
/// <param name="Start">Angle at which the forwarder's card lies, radians, growing clockwise.</param>
/// <param name="IsMain">True for the ring that carries the number of laps.</param>
internal sealed record RingBox(LoopEdge Edge, PicturePoint Center, double Radius, double Start, bool IsMain)
{
    private const double Usual = 134;
    private const double Overlap = 12;
    private const double LaneGap = 8;

    /// <summary>Size of the ring, 1 for the usual one.</summary>
    public double Scale => Radius / Usual;

    public static RingBox Between(LoopEdge edge, CardBox[] cards, bool isMain)
    {
        var (a, b) = (cards[edge.Forwarder], cards[edge.Recursor]);
        var across = Math.Max(b.X - a.Right, a.X - b.Right);
        var down = Math.Max(b.Y - a.Bottom, a.Y - b.Bottom);
        var isLevel = across >= down;
        var radius = Math.Clamp((Math.Max(across, down) / 2) + Overlap, 40, Usual) / (isMain ? 1 : 2);
        var center = isLevel
            ? new PicturePoint((Math.Min(a.Right, b.Right) + Math.Max(a.X, b.X)) / 2, a.MiddleY)
            : new PicturePoint(a.MiddleX, (Math.Min(a.Bottom, b.Bottom) + Math.Max(a.Y, b.Y)) / 2);
        var start = isLevel
            ? a.MiddleX < center.X ? Math.PI : 0
            : a.MiddleY < center.Y ? Math.PI * 1.5 : Math.PI / 2;
        return new RingBox(edge, center, radius, start, isMain);
    }

    /// <summary>A point of the ring.</summary>
    public PicturePoint At(double angle, double radius) =>
        new(Center.X + (radius * Math.Cos(angle)), Center.Y + (radius * Math.Sin(angle)));

    /// <summary>Where a message is that has done a part of its way from one of the two.</summary>
    public PicturePoint On(int from, bool isAnswer, double part)
    {
        var isOut = from == Edge.Forwarder;
        return isAnswer
            ? At(Start + (isOut ? 2 - part : 1 - part) * Math.PI, Radius - LaneGap)
            : At(Start + ((isOut ? part : 1 + part) * Math.PI), Radius);
    }
}
