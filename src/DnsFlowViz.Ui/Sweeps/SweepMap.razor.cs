using System.Globalization;
using DnsFlowViz.Contracts.Sweeps;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Sweeps;

/// <summary>
/// The heat map: the area of a square is the share of legitimate lookups that fail, an open dot is a run
/// that answers all.
/// </summary>
public sealed partial class SweepMap : SweepView
{
    private const double LeftGutter = 62;
    private const double Foot = 46;
    private const double Head = 22;
    private const double Right = 8;
    private const double RightOfOwn = 52;
    private const double Length = 460;
    private const double MostPitch = 88;
    private const double DotRadius = 2.4;

    /// <summary>A cell is to be opened on the stage.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnOpen { get; set; }

    private static string Label(SweepChart chart)
    {
        var what = chart.Rows == 1
            ? $"Runs over {chart.Sides[0].Name}, {chart.Columns} of them"
            : $"Heat map, {chart.Sides[0].Name} across, {chart.Sides[1].Name} up, "
                + $"{chart.Columns} by {chart.Rows}";
        return what + string.Concat(chart.Sides.Where(side => side.Own is not null).Select(side =>
            $"; the scenario's own {side.Name} is {SweepWords.Value(side, side.Own!.Text)}"));
    }

    private static SweepGrid Grid(SweepChart chart) =>
        SweepGrid.For(chart, chart.Rows == 1 ? Right : LeftGutter, Head, Length, MostPitch);

    private static string ViewBox(SweepChart chart, SweepGrid grid) =>
        $"0 0 {N(Wide(chart, grid))} {N(High(grid))}";

    // As wide as the drawing at its own size; a narrower window makes it smaller.
    private static string Size(SweepChart chart, SweepGrid grid) => $"width:{N(Wide(chart, grid) / 16)}rem";

    private static double Wide(SweepChart chart, SweepGrid grid) =>
        grid.Left + grid.Width + (chart.Sides is [_, { Own: not null }] ? RightOfOwn : Right);

    private static double High(SweepGrid grid) => grid.Top + grid.Height + Foot;

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private string Todo(SweepChart chart, SweepGrid grid) => grid.Frames(
        Enumerable.Range(0, chart.Count).Where(cell => Session.RunOf(cell) is null), grid.Pitch * 0.35);

    private string None(SweepGrid grid) => grid.Frames(
        Session.Runs.Where(run => run.SuccessPercent is null).Select(run => run.Number), grid.Pitch * 0.2);

    private string Failed(SweepGrid grid) => grid.Squares(
        Session.Runs.Where(run => run.SuccessPercent < 100)
            .Select(run => (run.Number, 1 - (run.SuccessPercent!.Value / 100))));

    private string Answered(SweepGrid grid) => grid.Discs(
        Session.Runs.Where(run => run.SuccessPercent >= 100).Select(run => run.Number),
        Math.Min(DotRadius, grid.Pitch / 4));

    private Task OnKey(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowLeft":
                Session.Walk(-1, 0);
                break;
            case "ArrowRight":
                Session.Walk(1, 0);
                break;
            case "ArrowUp":
                Session.Walk(0, 1);
                break;
            case "ArrowDown":
                Session.Walk(0, -1);
                break;
            case "Home":
                Session.Walk(int.MinValue / 2, 0);
                break;
            case "End":
                Session.Walk(int.MaxValue / 2, 0);
                break;
            case "Enter":
                return OnOpen.InvokeAsync();
        }

        return Task.CompletedTask;
    }
}
