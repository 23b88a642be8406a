using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>Chooses where a link leaves its two cards: on the sides that face each other, level when they can be.</summary>
public static class PortPlace
{
    /// <summary>Connects two cards with a straight link.</summary>
    public static FlowLink Connect(LinkLine line, FlowNode source, FlowNode target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var (a, b) = (source.Bounds, target.Bounds);
        return a.GapAcross(b) >= a.GapDown(b) ? Across(line, source, target) : Down(line, source, target);
    }

    private static FlowLink Across(LinkLine line, FlowNode source, FlowNode target)
    {
        var (a, b) = (source.Bounds, target.Bounds);
        var (ya, yb) = Facing(a.Y, a.Bottom, b.Y, b.Bottom);
        var rightwards = a.Center.X <= b.Center.X;
        return new FlowLink(
            line,
            new FlowPort(source, rightwards ? FlowSide.Right : FlowSide.Left, new(rightwards ? a.Right : a.X, ya)),
            new FlowPort(target, rightwards ? FlowSide.Left : FlowSide.Right, new(rightwards ? b.X : b.Right, yb)));
    }

    private static FlowLink Down(LinkLine line, FlowNode source, FlowNode target)
    {
        var (a, b) = (source.Bounds, target.Bounds);
        var (xa, xb) = Facing(a.X, a.Right, b.X, b.Right);
        var downwards = a.Center.Y <= b.Center.Y;
        return new FlowLink(
            line,
            new FlowPort(source, downwards ? FlowSide.Bottom : FlowSide.Top, new(xa, downwards ? a.Bottom : a.Y)),
            new FlowPort(target, downwards ? FlowSide.Top : FlowSide.Bottom, new(xb, downwards ? b.Y : b.Bottom)));
    }

    // Both ends stand at the middle of the shorter edge when the longer one reaches there; else each at its own middle.
    private static (double A, double B) Facing(double fromA, double toA, double fromB, double toB)
    {
        var (middleA, middleB) = ((fromA + toA) / 2, (fromB + toB) / 2);
        const double Corner = 16;
        if (toA - fromA <= toB - fromB)
        {
            return middleA > fromB + Corner && middleA < toB - Corner ? (middleA, middleA) : (middleA, middleB);
        }

        return middleB > fromA + Corner && middleB < toA - Corner ? (middleB, middleB) : (middleA, middleB);
    }
}
