using System.Globalization;
using DnsFlowViz.Simulation.Sweeps;

namespace DnsFlowViz.Reports.Sweeps;

/// <summary>A sweep for people: answered lookups as a grid, or a row per value with one parameter.</summary>
public static class SweepText
{
    private static readonly string[] Heads =
        ["answered", "p50 ms", "p95 ms", "peak", "full after", "loop queries", "packets"];

    /// <summary>The table and the tipping line, without a line end at the end.</summary>
    /// <param name="plan">What was played.</param>
    /// <param name="cells">The runs that are done.</param>
    public static string Write(SweepPlan plan, IReadOnlyCollection<SweepCell> cells)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(cells);
        var done = cells.ToDictionary(cell => cell.Number);
        var rows = plan.Axes.Count == 1 ? Rows(plan, done) : Grid(plan, done);
        var widths = rows[0].Select((_, i) => rows.Max(row => row[i].Length)).ToArray();
        var lines = rows.Select(row => string.Join("  ", row.Select((cell, i) => cell.PadLeft(widths[i]))));
        return string.Join('\n', [.. Title(plan), .. lines, "", .. Tipping(plan, cells)]);
    }

    private static IEnumerable<string> Title(SweepPlan plan) => plan.Axes.Count == 1
        ? []
        :
        [
            $"settled lookups answered, percent; across {plan.Axes[0].Parameter.Name}, "
            + $"down {plan.Axes[1].Parameter.Name}",
            "",
        ];

    private static List<string[]> Rows(SweepPlan plan, Dictionary<int, SweepCell> done)
    {
        var rows = new List<string[]> { (string[])[plan.Axes[0].Parameter.Name, .. Heads] };
        for (var cell = 0; cell < plan.Count; cell++)
        {
            var run = done.GetValueOrDefault(cell)?.Outcome;
            rows.Add(
            [
                plan.Axes[0].Values[cell].Text,
                Number(run?.SuccessPercent, "F1", " %"),
                Number(run?.LatencyP50Ms, "F1"),
                Number(run?.LatencyP95Ms, "F1"),
                Number(run?.PeakSlots, "N0"),
                Number(run?.TimeToSaturationMs / 1000, "F3", " s"),
                Number(run?.LoopQueries, "N0"),
                Number(run?.Packets, "N0"),
            ]);
        }

        return rows;
    }

    private static List<string[]> Grid(SweepPlan plan, Dictionary<int, SweepCell> done)
    {
        var rows = new List<string[]> { (string[])["", .. plan.Axes[0].Values.Select(value => value.Text)] };
        for (var row = 0; row < plan.Rows; row++)
        {
            var first = row * plan.Columns;
            rows.Add(
            [
                plan.Axes[1].Values[row].Text,
                .. Enumerable.Range(first, plan.Columns)
                    .Select(cell => Number(done.GetValueOrDefault(cell)?.Outcome.SuccessPercent, "F0")),
            ]);
        }

        return rows;
    }

    private static IEnumerable<string> Tipping(SweepPlan plan, IReadOnlyCollection<SweepCell> cells)
    {
        var edges = TippingLine.Find(plan, cells);
        if (edges.Count == 0)
        {
            return [TippingLine.None];
        }

        return edges.Select(edge => $"tips between {At(plan, edge.Before)} and {At(plan, edge.After)}");
    }

    private static string At(SweepPlan plan, int cell) => string.Join(
        ", ", plan.ValuesAt(cell).Select((value, i) => $"{plan.Axes[i].Parameter.Name} {value.Text}"));

    private static string Number(double? value, string format, string unit = "") => value is { } known
        ? known.ToString(format, CultureInfo.InvariantCulture) + unit
        : "-";
}
