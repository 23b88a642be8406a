using DnsFlowViz.Reports.Outcomes;
using DnsFlowViz.Simulation.Sweeps;

namespace DnsFlowViz.Reports.Sweeps;

/// <summary>A sweep as <c>dnsflow sweep --json</c> prints it.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="HorizonUs">Length of each run, microseconds of virtual time.</param>
/// <param name="Seed">Seed of each run, unless it is what is varied.</param>
/// <param name="Axes">The parameters; the first lies across.</param>
/// <param name="Runs">Runs the sweep has.</param>
/// <param name="Cells">Those that are done, row by row.</param>
/// <param name="Tipping">Pairs of neighbours between which settled success crosses half.</param>
/// <param name="TippingWords">The same in words when there is none; null when there is one.</param>
public sealed record SweepReport(
    string Scenario,
    long HorizonUs,
    ulong Seed,
    IReadOnlyList<SweepReport.Axis> Axes,
    int Runs,
    IReadOnlyList<SweepReport.Cell> Cells,
    IReadOnlyList<SweepReport.Edge> Tipping,
    string? TippingWords)
{
    /// <summary>A parameter.</summary>
    /// <param name="Parameter">Its name.</param>
    /// <param name="Unit">What its numbers count; empty for plain numbers and words.</param>
    /// <param name="Values">Its values as people write them.</param>
    /// <param name="Numbers">Its values in that unit; null for words.</param>
    public sealed record Axis(
        string Parameter, string Unit, IReadOnlyList<string> Values, IReadOnlyList<long>? Numbers);

    /// <summary>A run.</summary>
    /// <param name="Values">The values, one per parameter.</param>
    /// <param name="Outcome">What it came to.</param>
    public sealed record Cell(IReadOnlyList<string> Values, RunOutcome Outcome);

    /// <summary>A place where it tips.</summary>
    /// <param name="Between">Values of the one side.</param>
    /// <param name="And">Values of the other.</param>
    public sealed record Edge(IReadOnlyList<string> Between, IReadOnlyList<string> And);

    /// <summary>The report of what is done of a plan.</summary>
    public static SweepReport Of(SweepPlan plan, IReadOnlyCollection<SweepCell> cells)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var edges = TippingLine.Find(plan, cells);
        return new SweepReport(
            plan.Scenario.Id,
            plan.Scenario.HorizonUs,
            plan.Scenario.Seed,
            [.. plan.Axes.Select(Described)],
            plan.Count,
            [
                .. cells.OrderBy(cell => cell.Number)
                    .Select(cell => new Cell(At(plan, cell.Number), cell.Outcome)),
            ],
            [.. edges.Select(edge => new Edge(At(plan, edge.Before), At(plan, edge.After)))],
            edges.Count == 0 ? TippingLine.None : null);
    }

    private static Axis Described(SweepAxis axis) => new(
        axis.Parameter.Name,
        axis.Parameter.Unit?.Smallest ?? "",
        [.. axis.Values.Select(value => value.Text)],
        axis.Parameter.Unit is null ? null : [.. axis.Values.Select(value => value.Number!.Value)]);

    private static string[] At(SweepPlan plan, int cell) =>
        [.. plan.ValuesAt(cell).Select(value => value.Text)];
}
