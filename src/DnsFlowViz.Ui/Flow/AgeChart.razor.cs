using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Slots;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// How long Consul's open recursions have been open. A bar has the colour of its laps on the slot board:
/// their rank among the open ones, oldest first.
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

    private int StepOf(int bin)
    {
        var (older, all) = (0, 0);
        for (var i = 0; i < Ages.Length; i++)
        {
            older += i > bin ? Ages[i] : 0;
            all += Ages[i];
        }

        return 1 + LapRamp.StepOf(older + (Ages[bin] / 2), all);
    }

    // A single recursion is a low bar, not a tower: the scale never shows fewer than eight.
    private double HeightOf(int bin) => (Base - 2) * Ages[bin] / Math.Max(FullScale, (int)Ages.Max());
}
