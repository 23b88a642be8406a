using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// The lanes of one link, the band behind them when people have a name for it, and how far dots are thinned.
/// </summary>
public sealed partial class FlowLinkView : ComponentBase
{
    /// <summary>The link.</summary>
    [Parameter, EditorRequired]
    public required FlowLink Link { get; set; }

    /// <summary>Messages that one dot stands for; 1 when all are drawn.</summary>
    [Parameter, EditorRequired]
    public required int Sampled { get; set; }

    private FlowPoint LabelAt => Link.IsLevel ? Link.Middle.Shifted(0, -20) : Link.Middle.Shifted(46, 4);

    // Failures fall below a level link; the count stays above it, or below the band of a link that has a
    // name.
    private FlowPoint SampledAt => Link.IsLevel
        ? Link.Middle.Shifted(0, Link.Line.Label.Length > 0 ? 26 : -14)
        : Link.Middle.Shifted(28, 4);

    private string Label => $"{Link.Line.Label} · {Number.Exact(Link.Line.OneWayUs / 1000.0)} ms";

    private static string At(double value) => Number.Exact(value);

    private static string Straight(FlowLane lane) =>
        $"M{At(lane.From.X)} {At(lane.From.Y)}L{At(lane.To.X)} {At(lane.To.Y)}";
}
