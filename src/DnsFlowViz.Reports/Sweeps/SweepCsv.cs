using System.Globalization;
using System.Text;
using DnsFlowViz.Reports.Outcomes;
using DnsFlowViz.Simulation.Sweeps;

namespace DnsFlowViz.Reports.Sweeps;

/// <summary>A sweep as CSV (RFC 4180, but with LF): a row per run, in the order of the cells.</summary>
public static class SweepCsv
{
    private static readonly (string Name, Func<RunOutcome, object?> Value)[] Columns =
    [
        ("successPercent", run => run.SuccessPercent),
        ("latencyP50Ms", run => run.LatencyP50Ms),
        ("latencyP95Ms", run => run.LatencyP95Ms),
        ("peakSlots", run => run.PeakSlots),
        ("timeToSaturationMs", run => run.TimeToSaturationMs),
        ("loopQueries", run => run.LoopQueries),
        ("aliveAtEnd", run => run.AliveAtEnd ? "true" : "false"),
        ("packets", run => run.Packets),
        ("amplification", run => run.Amplification),
        ("cutBy", run => run.CutBy is { } words ? $"\"{words}\"" : null),
    ];

    /// <summary>The rows under their heads, without a line end at the end.</summary>
    /// <param name="plan">What was played.</param>
    /// <param name="cells">The runs that are done.</param>
    public static string Write(SweepPlan plan, IEnumerable<SweepCell> cells)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(cells);
        var text = new StringBuilder();
        text.AppendJoin(',', plan.Axes.Select(axis => axis.Parameter.Name)
            .Concat(Columns.Select(column => column.Name)));
        foreach (var cell in cells.OrderBy(cell => cell.Number))
        {
            text.Append('\n').AppendJoin(',', plan.ValuesAt(cell.Number).Select(value => value.Text)
                .Concat(Columns.Select(column => string.Create(
                    CultureInfo.InvariantCulture, $"{column.Value(cell.Outcome)}"))));
        }

        return text.ToString();
    }
}
