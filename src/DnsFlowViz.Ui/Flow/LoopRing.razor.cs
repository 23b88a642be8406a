using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// The loop drawn as a loop: open with a dotted lower half until a question has come back, then one line,
/// then a groove per ten open laps.
/// </summary>
public sealed partial class LoopRing : ComponentBase
{
    private const double MostWords = 1.3;
    private FlowRing _bare = default!;
    private bool _wasOpen;
    private bool _closesNow;

    /// <summary>Where it lies.</summary>
    [Parameter, EditorRequired]
    public required FlowRing Ring { get; set; }

    /// <summary>How the loop stands.</summary>
    [Parameter, EditorRequired]
    public required LoopState State { get; set; }

    /// <summary>Messages that one dot on the ring stands for; 1 when all are drawn.</summary>
    [Parameter, EditorRequired]
    public required int Sampled { get; set; }

    // Larger words would not find room inside the ring.
    private string Words => $"--ring-words:{Number.Exact(Math.Min(MostWords, Ring.WordScale))}";

    private string StateName => (State.IsLive, State.HasClosed) switch
    {
        (true, _) => "live",
        (false, true) => "quiet",
        _ => "open",
    };

    private string BackLane => State.HasClosed && Ring.Edge.BackLine > 0 ? "link-lane" : "link-lane unused";

    private string FirstLap => _closesNow ? "ring-first closing" : "ring-first";

    private string Transform => $"{Shift(Ring.Center)} scale({Number.Exact(Ring.Scale)})";

    // A ring that is smaller than the gap is joined to its two cards by lines.
    private string Connectors =>
        Connector(Ring.Start, Ring.Forwarder) + Connector(Ring.Start + Math.PI, Ring.Recursor);

    // The chevron is cut through the whole band, so its size follows the band.
    private string Cut => Chevron((State.Growth / 2) + 2.5);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _bare = Ring.Bare;
        _closesNow = _closesNow || (_wasOpen && State.IsLive);
        _wasOpen = _wasOpen || !State.HasClosed;
    }

    private string Connector(double angle, FlowPoint card)
    {
        var outermost = RadiusOf(Math.Max(0, State.Grooves - 1));
        var edge = (_bare.Out with { Radius = outermost }).At(angle);
        var (x, y) = ((card.X - Ring.Center.X) / Ring.Scale, (card.Y - Ring.Center.Y) / Ring.Scale);
        return Math.Sqrt((x * x) + (y * y)) <= outermost + 1
            ? ""
            : $"M{Number.Exact(edge.X)} {Number.Exact(edge.Y)}L{Number.Exact(x)} {Number.Exact(y)}";
    }

    private static double RadiusOf(int groove) => FlowRing.BaseRadius + (groove * LoopState.GroovePitch);

    private static string Chevron(double half)
    {
        var (x, y) = (Number.Exact(Math.Min(7, half * 0.6)), Number.Exact(half));
        return $"M-{x} -{y}L{x} 0L-{x} {y}";
    }

    private static string AtMiddle(FlowArc arc, double outwards)
    {
        var angle = (arc.From + arc.To) / 2;
        var at = (arc with { Radius = arc.Radius + outwards }).At(angle);
        var degrees = (angle * 180 / Math.PI) + 90;
        return $"{Shift(at)} rotate({Number.Exact(degrees)})";
    }

    private static string Shift(FlowPoint to) => $"translate({Number.Exact(to.X)} {Number.Exact(to.Y)})";
}
