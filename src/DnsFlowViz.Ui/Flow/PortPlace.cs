using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Chooses where a link leaves its two cards: on the sides that face each other, level when they can be.
/// </summary>
public static class PortPlace
{
    private const double Corner = 16;

    /// <summary>Cards so far apart stand in different columns; their link never leaves upwards.</summary>
    private const double Column = 40;

    /// <summary>Connects two cards with a straight link.</summary>
    public static FlowLink Connect(LinkLine line, FlowNode source, FlowNode target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var (a, b) = (source.Bounds, target.Bounds);
        var across = a.GapAcross(b);
        return across >= Column || across >= a.GapDown(b)
            ? Across(line, source, target)
            : Down(line, source, target);
    }

    private static FlowLink Across(LinkLine line, FlowNode source, FlowNode target)
    {
        var (a, b) = (source.Bounds, target.Bounds);
        var (ya, yb) = Facing(a.Y, a.Bottom, b.Y, b.Bottom);
        var (leaves, enters) = a.Center.X <= b.Center.X
            ? (FlowSide.Right, FlowSide.Left)
            : (FlowSide.Left, FlowSide.Right);
        return new FlowLink(
            line,
            new FlowPort(source, leaves, new(leaves == FlowSide.Right ? a.Right : a.X, ya)),
            new FlowPort(target, enters, new(enters == FlowSide.Right ? b.Right : b.X, yb)));
    }

    private static FlowLink Down(LinkLine line, FlowNode source, FlowNode target)
    {
        var (a, b) = (source.Bounds, target.Bounds);
        var (xa, xb) = Facing(a.X, a.Right, b.X, b.Right);
        var (leaves, enters) = a.Center.Y <= b.Center.Y
            ? (FlowSide.Bottom, FlowSide.Top)
            : (FlowSide.Top, FlowSide.Bottom);
        return new FlowLink(
            line,
            new FlowPort(source, leaves, new(xa, leaves == FlowSide.Bottom ? a.Bottom : a.Y)),
            new FlowPort(target, enters, new(xb, enters == FlowSide.Bottom ? b.Bottom : b.Y)));
    }

    // Both ends stand at the middle of the shorter edge when the longer one reaches there, or where both
    // reach; else each at its own middle.
    private static (double A, double B) Facing(double fromA, double toA, double fromB, double toB)
    {
        var (middleA, middleB) = ((fromA + toA) / 2, (fromB + toB) / 2);
        var common = (Math.Max(fromA, fromB) + Math.Min(toA, toB)) / 2;
        if (toA - fromA <= toB - fromB)
        {
            middleB = Reaches(middleA, fromB, toB) ? middleA : middleB;
        }
        else
        {
            middleA = Reaches(middleB, fromA, toA) ? middleB : middleA;
        }

        return middleA != middleB && Reaches(common, fromA, toA) && Reaches(common, fromB, toB)
            ? (common, common)
            : (middleA, middleB);
    }

    private static bool Reaches(double middle, double from, double to) =>
        middle > from + Corner && middle < to - Corner;
}
