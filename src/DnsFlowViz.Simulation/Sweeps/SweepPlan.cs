using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>
/// What a sweep plays: one scenario, one or two parameters over their values, a run for each pair. Cells are
/// numbered row by row; the first parameter lies across.
/// </summary>
public sealed class SweepPlan
{
    /// <summary>Parameters a sweep may have.</summary>
    public const int MostAxes = 2;

    /// <summary>Runs a sweep may have.</summary>
    public const int MostCells = 2_500;

    private SweepPlan(Scenario scenario, SweepAxis[] axes)
    {
        (Scenario, Axes) = (scenario, axes);
        Columns = axes[0].Values.Count;
        Rows = axes.Length > 1 ? axes[1].Values.Count : 1;
        CoarseFirst = Ordered(Columns, Rows);
    }

    /// <summary>What is varied.</summary>
    public Scenario Scenario { get; }

    /// <summary>The parameters: the first lies across, the second goes down.</summary>
    public IReadOnlyList<SweepAxis> Axes { get; }

    /// <summary>Values of the first parameter.</summary>
    public int Columns { get; }

    /// <summary>Values of the second parameter; 1 without one.</summary>
    public int Rows { get; }

    /// <summary>Number of runs.</summary>
    public int Count => Columns * Rows;

    /// <summary>
    /// The cells in the order to play them: few that lie far apart first, then those between, so that a
    /// picture is there early and becomes finer.
    /// </summary>
    public IReadOnlyList<int> CoarseFirst { get; }

    /// <summary>Makes a plan; or says what is wrong, in words.</summary>
    /// <param name="scenario">A scenario that was read without error, with the horizon each run has.</param>
    /// <param name="over">The parameters, each as <c>name=range</c>; see <see cref="SweepParameters"/> for
    /// the names.</param>
    public static (SweepPlan? Plan, string? Problem) Make(Scenario scenario, IReadOnlyList<string> over)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(over);
        if (over.Count is 0 or > MostAxes)
        {
            return (null, $"A sweep has one or two parameters, and here are {over.Count}.");
        }

        var axes = new List<SweepAxis>();
        foreach (var said in over)
        {
            var (axis, problem) = ReadAxis(scenario, said);
            if (axis is null)
            {
                return (null, problem);
            }

            axes.Add(axis);
        }

        var cells = axes.Aggregate(1, (product, axis) => product * axis.Values.Count);
        return axes.Select(axis => axis.Parameter.Name).Distinct().Count() < axes.Count
            ? (null, $"{axes[0].Parameter.Name} stands twice; name another parameter.")
            : cells > MostCells
                ? (null, $"This would be {cells} runs; a sweep may have {MostCells}. Ask for fewer values.")
                : (new SweepPlan(scenario, [.. axes]), null);
    }

    /// <summary>The values of a cell, one per parameter.</summary>
    public IReadOnlyList<SweepValue> ValuesAt(int cell) => Axes.Count == 1
        ? [Axes[0].Values[cell]]
        : [Axes[0].Values[cell % Columns], Axes[1].Values[cell / Columns]];

    /// <summary>The scenario of a cell.</summary>
    public Scenario ScenarioAt(int cell)
    {
        var values = ValuesAt(cell);
        var scenario = Scenario;
        for (var i = 0; i < Axes.Count; i++)
        {
            scenario = Axes[i].Parameter.Set(scenario, values[i]);
        }

        return scenario with { SourceText = ScenarioCanonical.Write(scenario) };
    }

    private static (SweepAxis? Axis, string? Problem) ReadAxis(Scenario scenario, string said)
    {
        var equals = said.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            return (
                null, $"\"{said}\" is no parameter with a range; write dns-forward-max=50..1000/20, say.");
        }

        var (parameter, problem) = SweepParameters.Find(scenario, said[..equals]);
        if (parameter is null)
        {
            return (null, problem);
        }

        var (values, wrong) = SweepRange.Read(said[(equals + 1)..], parameter.Unit);
        return wrong is not null
            ? (null, $"{parameter.Name}: {wrong}.")
            : FirstRefused(scenario, parameter, values) is { } refused
                ? (null, refused)
                : (new SweepAxis(parameter, values), null);
    }

    /// <summary>A value the scenario's own checks refuse, with their words; null when all can be
    /// played.</summary>
    private static string? FirstRefused(
        Scenario scenario, SweepParameter parameter, IReadOnlyList<SweepValue> values)
    {
        var known = Errors(scenario).ToHashSet(StringComparer.Ordinal);
        foreach (var value in values)
        {
            var errors = Errors(parameter.Set(scenario, value));
            if (errors.FirstOrDefault(error => !known.Contains(error)) is { } said)
            {
                return $"{parameter.Name}={value.Text}: {said}";
            }
        }

        return null;
    }

    private static IEnumerable<string> Errors(Scenario scenario) =>
        ScenarioReader.Read(ScenarioCanonical.Write(scenario)).Findings
            .Where(finding => finding.Severity == Diagnostic.Error)
            .Select(finding => finding.Message);

    private static int[] Ordered(int columns, int rows)
    {
        var step = 1;
        while (step * 2 < Math.Max(columns, rows))
        {
            step *= 2;
        }

        var order = new List<int>();
        var taken = new bool[columns * rows];
        for (; step > 0; step /= 2)
        {
            for (var row = 0; row < rows; row += step)
            {
                for (var column = 0; column < columns; column += step)
                {
                    var cell = (row * columns) + column;
                    if (!taken[cell])
                    {
                        taken[cell] = true;
                        order.Add(cell);
                    }
                }
            }
        }

        return [.. order];
    }
}
