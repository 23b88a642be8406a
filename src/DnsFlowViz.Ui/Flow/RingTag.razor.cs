using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// The config line that decides one half of a ring, with its file and number; lit when it is at fault.
/// </summary>
public sealed partial class RingTag : ComponentBase
{
    private const double CharacterWidth = 6.62;
    private const double HalfHeight = 12;
    private const int MostCharacters = 32;

    /// <summary>The ring.</summary>
    [Parameter, EditorRequired]
    public required FlowRing Ring { get; set; }

    /// <summary>How far the ring has grown, in units of the world at scale 1.</summary>
    [Parameter, EditorRequired]
    public required double Growth { get; set; }

    /// <summary>True for the half that sends a question back.</summary>
    [Parameter, EditorRequired]
    public required bool IsBack { get; set; }

    /// <summary>True while the line is at fault: questions come back because of it.</summary>
    [Parameter, EditorRequired]
    public required bool IsLit { get; set; }

    private string Text => Shortened(IsBack ? Ring.Edge.BackText : Ring.Edge.ForwardText);

    private string Place => IsBack
        ? Ring.PlaceBack
        : $"{Ring.Edge.ForwardFile}:{Ring.Edge.ForwardLine}";

    private double Width => (Text.Length * CharacterWidth) + 20;

    private double Angle => Ring.Start + (IsBack ? Math.PI * 1.5 : Math.PI / 2);

    private bool IsAbove => Math.Sin(Angle) < -0.5;

    private string Transform
    {
        get
        {
            // The tag comes closer while the ring grows, so that both stay clear of the edge of the stage.
            var clear = FlowRing.BaseRadius + Growth + 26 - (Growth * 13 / 35);
            var sideways = Math.Abs(Math.Cos(Angle)) * ((Width / 2) - HalfHeight);
            var distance = clear + ((HalfHeight + sideways) * Ring.WordScale);
            var (x, y) = (distance * Math.Cos(Angle), distance * Math.Sin(Angle));
            var scale = Number.Exact(Ring.WordScale);
            return $"translate({Number.Exact(x)} {Number.Exact(y)}) scale({scale})";
        }
    }

    private static string Shortened(string line) =>
        line.Length <= MostCharacters ? line : string.Concat(line.AsSpan(0, MostCharacters - 1), "…");
}
