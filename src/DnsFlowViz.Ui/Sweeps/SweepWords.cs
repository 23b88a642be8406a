using System.Globalization;
using DnsFlowViz.Contracts.Sweeps;

namespace DnsFlowViz.Ui.Sweeps;

/// <summary>Values and numbers of a sweep as the page says them.</summary>
public static class SweepWords
{
    /// <summary>A value as it stands at an axis: <c>1.3 ms</c>, <c>1,000</c>, <c>2.86</c>.</summary>
    public static string Value(SweepSide side, string value)
    {
        ArgumentNullException.ThrowIfNull(side);
        ArgumentNullException.ThrowIfNull(value);
        if (!side.HasNumbers)
        {
            return value;
        }

        var digits = value.TrimEnd('u', 'm', 's');
        var unit = value[digits.Length..].Replace("us", "µs", StringComparison.Ordinal);
        var number = decimal.TryParse(
            digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed)
            ? parsed.ToString("#,0.###", CultureInfo.InvariantCulture)
            : digits;
        return unit.Length == 0 ? number : $"{number} {unit}";
    }

    /// <summary>The values of a cell: <c>150 × 1.3 ms</c>.</summary>
    public static string Cell(SweepChart chart, int cell)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return string.Join(" × ", chart.ValuesAt(cell).Select((value, i) => Value(chart.Sides[i], value)));
    }

    /// <summary>A cell with the names of its parameters.</summary>
    public static string CellInFull(SweepChart chart, int cell)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return string.Join(", ", chart.ValuesAt(cell)
            .Select((value, i) => $"{chart.Sides[i].Name} {Value(chart.Sides[i], value)}"));
    }

    /// <summary>What a cell came to, for somebody who does not see it.</summary>
    public static string Sentence(SweepChart chart, int cell, SweepRun? run) => run is null
        ? $"{CellInFull(chart, cell)}: not run yet."
        : $"{CellInFull(chart, cell)}: "
            + (run.SuccessPercent is null ? "no lookup ended, " : $"{Answered(run)} of lookups answered, ")
            + (run.TimeToSaturationMs is null ? "no table full, " : $"table full after {FullAfter(run)}, ")
            + $"{Flow.Number.Of(run.LoopQueries)} loop queries.";

    /// <summary>Lookups answered. Less than all is never said as all.</summary>
    public static string Answered(SweepRun run) => run?.SuccessPercent switch
    {
        null => "none ended",
        > 99 and < 100 and var most => $"{Number(Math.Floor(most * 10) / 10, "0.0")} %",
        > 0 and < 1 and var few => $"{Number(few, "0.0")} %",
        var percent => $"{Number(percent.Value, "0")} %",
    };

    /// <summary>Time to the full table.</summary>
    public static string FullAfter(SweepRun run) =>
        run?.TimeToSaturationMs is { } ms ? Seconds(ms) : "never full";

    /// <summary>Milliseconds, as seconds from one on.</summary>
    public static string Seconds(double ms) => ms < 1000
        ? $"{Number(ms, ms < 10 ? "0.0" : "0")} ms"
        : $"{Number(ms / 1000, "0.00")} s";

    /// <summary>Milliseconds of an answer, or that there was none.</summary>
    public static string Latency(double? ms) => ms is { } known ? Seconds(known) : "no answer";

    /// <summary>So many in each second of the run.</summary>
    public static string PerSecond(SweepChart chart, int count)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var perSecond = count * 1_000_000.0 / chart.HorizonUs;
        return $"{Number(perSecond, perSecond < 10 ? "0.0" : "#,0")} per s";
    }

    /// <summary>How long each run is.</summary>
    public static string Length(SweepChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return $"{Number(chart.HorizonUs / 1_000_000.0, "0.##")} s";
    }

    /// <summary>Whether the loop ended before the run did.</summary>
    public static string Heals(SweepRun run) => run switch
    {
        { LoopQueries: 0 } => "nothing to heal",
        { AliveAtEnd: true } => "no",
        _ => "yes",
    };

    private static string Number(double number, string format) =>
        number.ToString(format, CultureInfo.InvariantCulture);
}
