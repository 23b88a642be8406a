using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Timeline;

/// <summary>
/// The part of the timeline that stands still. It renders once per <see cref="TimelineDrawing"/>; played and
/// future are the same shapes used twice, and the style sheet cuts them at the playhead.
/// </summary>
public sealed partial class TimelinePicture : ComponentBase
{
    private TimelineDrawing? _shown;

    /// <summary>What is drawn.</summary>
    [Parameter, EditorRequired]
    public TimelineDrawing? Drawing { get; set; }

    private string ViewBox => $"0 0 {Px(Drawing!.Width)} 150";

    private string Rug
    {
        get
        {
            var path = new StringBuilder();
            foreach (var dot in Drawing!.Failures)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{dot.X:0.#} 118.5l3.5 3.5l-3.5 3.5l-3.5 -3.5z");
            }

            return path.ToString();
        }
    }

    /// <inheritdoc />
    protected override bool ShouldRender() => !ReferenceEquals(_shown, Drawing);

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender) => _shown = Drawing;

    private static string Px(double px) => px.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Upright(double x, double from, double to) => $"M{Px(x)} {Px(from)}V{Px(to)}";

    private string Level(double y) => $"M0 {Px(y)}H{Px(Drawing!.Width)}";

    private string Left(double x) =>
        (x / Drawing!.Width * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string Bracket(double from, double to) =>
        $"M{Px(from)} 134V146M{Px(to)} 134V146M{Px(from)} 140H{Px(to)}";
}
