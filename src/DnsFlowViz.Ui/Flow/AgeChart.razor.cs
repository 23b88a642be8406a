using DnsFlowViz.Contracts.Frames;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// How long Consul's open recursions have been open. Young ones are newest laps, so the ramp runs backwards.
/// </summary>
public sealed partial class AgeChart : ComponentBase
{
    private const double Base = 34;
    private const double Pitch = 221.5 / NodeView.AgeBins;
    private const int FullScale = 8;

    /// <summary>Open recursions per bin of age.</summary>
    [Parameter, EditorRequired]
    public required byte[] Ages { get; set; }

    /// <summary>Age at which they time out, milliseconds: the end of the axis.</summary>
    [Parameter, EditorRequired]
    public required int TimeoutMs { get; set; }

    private string Timeout => $"{Number.Exact(TimeoutMs / 1000.0)} s";

    private string Label => $"Ages of open recursions up to {Timeout}";

    private static int StepOf(int bin) => 10 - (bin * 10 / NodeView.AgeBins);

    // A single recursion is a low bar, not a tower: the scale never shows fewer than eight.
    private double HeightOf(int bin) => (Base - 2) * Ages[bin] / Math.Max(FullScale, (int)Ages.Max());
}
