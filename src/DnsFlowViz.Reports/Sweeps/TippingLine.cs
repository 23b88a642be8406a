using DnsFlowViz.Simulation.Sweeps;

namespace DnsFlowViz.Reports.Sweeps;

/// <summary>
/// Where a sweep tips: between neighbours of which one answers at least half of its settled lookups and the
/// other does not.
/// </summary>
public static class TippingLine
{
    /// <summary>What divides the two sides, percent of the settled lookups answered.</summary>
    public const double TippingPercent = 50;

    /// <summary>What to say when there is none.</summary>
    public const string None = "no tipping line in this range";

    /// <summary>
    /// All such pairs, row by row: first the neighbour to the right, then the one below. Cells that are not
    /// done or have no lookups tip nowhere.
    /// </summary>
    public static IReadOnlyList<TippingEdge> Find(SweepPlan plan, IEnumerable<SweepCell> cells)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(cells);
        var holds = cells.Where(cell => cell.Outcome.SuccessPercent is not null)
            .ToDictionary(cell => cell.Number, cell => cell.Outcome.SuccessPercent >= TippingPercent);
        bool Tips(int one, int other) =>
            holds.TryGetValue(one, out var left) && holds.TryGetValue(other, out var right) && left != right;

        var edges = new List<TippingEdge>();
        for (var cell = 0; cell < plan.Count; cell++)
        {
            if ((cell + 1) % plan.Columns != 0 && Tips(cell, cell + 1))
            {
                edges.Add(new TippingEdge(cell, cell + 1));
            }

            if (cell + plan.Columns < plan.Count && Tips(cell, cell + plan.Columns))
            {
                edges.Add(new TippingEdge(cell, cell + plan.Columns));
            }
        }

        return edges;
    }
}
