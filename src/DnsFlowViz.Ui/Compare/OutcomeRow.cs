using System.Globalization;
using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Ui.Flow;

namespace DnsFlowViz.Ui.Compare;

/// <summary>One row of the table of outcomes.</summary>
/// <param name="Label">What the number is of.</param>
/// <param name="Text">The number in words, with its unit.</param>
/// <param name="Harm">How bad it is, more being worse, for comparing; null where less or more is neither good
/// nor bad.</param>
/// <param name="Beside">What stands beside the number of a fix, from the original's and its own; may be
/// empty.</param>
public sealed record OutcomeRow(
    string Label,
    Func<RunNumbers, string> Text,
    Func<RunNumbers, double>? Harm,
    Func<RunNumbers, RunNumbers, string> Beside)
{
    /// <summary>What differs less than this is the same.</summary>
    private const double ATenth = 1.1;

    private const double ComparablePercent = 50;

    /// <summary>The rows, in the order in which they are read.</summary>
    public static IReadOnlyList<OutcomeRow> All { get; } =
    [
        new(
            "Table full after",
            run => run.SaturationMs is { } ms ? Length(ms) : "never",
            run => run.SaturationMs is null ? 0 : 1,
            (before, after) => Ratio(before.SaturationMs, after.SaturationMs)),
        new("Peak slots", run => Number.Of(run.PeakSlots), null, (_, _) => ""),
        new(
            "Loop queries",
            run => run.LoopQueries == 0 ? "0 /s" : Invariant($"{run.LoopPerSecond:#,0.#} /s"),
            run => run.LoopPerSecond,
            (before, after) => Ratio(before.LoopPerSecond, after.LoopPerSecond)),
        new(
            "Legitimate answered",
            run => run.SuccessPercent is { } percent ? Invariant($"{percent:0.#} %") : "none ended",
            // The share that fails is compared in tenths of all lookups, not of itself.
            run => run.SuccessPercent is { } percent ? 1000 - (9 * percent) : 1000,
            (before, after) => Points(before.SuccessPercent, after.SuccessPercent)),
        new(
            "Latency p50 / p95",
            run => run is { LatencyP50Ms: { } p50, LatencyP95Ms: { } p95 }
                ? $"{Length(p50)} / {Length(p95)}"
                : "none answered",
            // The few that get through a storm are no measure of how fast answers are.
            run => run is { SuccessPercent: >= ComparablePercent, LatencyP50Ms: { } ms }
                ? ms
                : double.MaxValue,
            (before, after) => Ratio(before.LatencyP50Ms, after.LatencyP50Ms)),
        new(
            "Packets",
            run => Number.Of(run.Packets),
            run => run.Packets,
            (before, after) => Ratio(before.Packets, after.Packets)),
        new(
            "Packets per question",
            run => run.Amplification is { } packets ? Invariant($"{packets:#,0.#}") : "no question",
            run => run.Amplification ?? 0,
            (before, after) => Ratio(before.Amplification, after.Amplification)),
        new(
            "Heals in the storm",
            run => run.RecoveryMs switch
            {
                null => "no",
                0 => "at once",
                { } ms => $"after {Length(ms)}",
            },
            run => run.RecoveryMs is null ? 1 : 0,
            (_, _) => ""),
    ];

    /// <summary>What a fix makes of the number.</summary>
    public Change Between(RunNumbers before, RunNumbers after)
    {
        if (Harm is null)
        {
            return Change.Same;
        }

        var (was, now) = (Harm(before), Harm(after));
        return now * ATenth <= was && now < was ? Change.Better
            : was * ATenth <= now && was < now ? Change.Worse
            : Change.Same;
    }

    private static string Length(double ms) => ms switch
    {
        < 10 => Invariant($"{ms:0.##} ms"),
        < 1000 => Invariant($"{ms:0} ms"),
        _ => Invariant($"{ms / 1000:0.00} s"),
    };

    private static string Ratio(double? before, double? after) =>
        before is > 0 && after is > 0 && (after / before) is { } times && times is > 1.1 or < 0.9
            ? times >= 0.01 ? Invariant($"× {times:#,0.##}") : "× less than 0.01"
            : "";

    private static string Points(double? before, double? after) =>
        after - before is { } points && Math.Abs(points) >= 0.05
            ? Invariant($"{(points > 0 ? "+" : "−")}{Math.Abs(points):0.#} points")
            : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
