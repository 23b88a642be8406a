using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// A straight link between two ports. It has two lanes eight units apart, so a question and its answer never
/// hide each other: questions take the upper or left one, answers the lower or right one.
/// </summary>
/// <param name="Line">What the run says about it.</param>
/// <param name="Source">Where it leaves its first card.</param>
/// <param name="Target">Where it enters its second card.</param>
public sealed record FlowLink(LinkLine Line, FlowPort Source, FlowPort Target)
{
    private const double HalfGap = 4;

    /// <summary>The lane of questions, from source to target.</summary>
    public FlowLane Queries => Lane(1);

    /// <summary>The lane of answers, from source to target.</summary>
    public FlowLane Answers => Lane(-1);

    /// <summary>The point midway between the ports.</summary>
    public FlowPoint Middle => new((Source.At.X + Target.At.X) / 2, (Source.At.Y + Target.At.Y) / 2);

    /// <summary>True when it runs more across than down.</summary>
    public bool IsLevel => Math.Abs(Target.At.X - Source.At.X) >= Math.Abs(Target.At.Y - Source.At.Y);

    private FlowLane Lane(int sign)
    {
        var dx = Target.At.X - Source.At.X;
        var dy = Target.At.Y - Source.At.Y;
        var length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        var (nx, ny) = (dy / length, -dx / length);
        var upOrLeft = Math.Abs(ny) > Math.Abs(nx) ? ny < 0 : nx < 0;
        var shift = (upOrLeft ? HalfGap : -HalfGap) * sign;
        var (sx, sy) = (nx * shift, ny * shift);
        return new FlowLane(Source.At.Shifted(sx, sy), Target.At.Shifted(sx, sy));
    }
}
