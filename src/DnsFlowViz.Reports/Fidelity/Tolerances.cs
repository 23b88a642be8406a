using System.Globalization;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>The ways in which measured and simulated runs are held against each other.</summary>
public static class Tolerances
{
    private const double Tenth = 0.10;

    /// <summary>Every simulated run says the same as the measured run it plays.</summary>
    public static FidelityMetric Exact(
        string name, IReadOnlyList<(string Measured, string Simulated)> runs) =>
        new(
            name,
            FidelityValue.Of([.. runs.Select(run => run.Measured)]),
            FidelityValue.Of([.. runs.Select(run => run.Simulated)]),
            "the same",
            runs.All(run => run.Measured == run.Simulated));

    /// <summary>Every simulated run has the same number as the measured run it plays.</summary>
    public static FidelityMetric Exact(
        string name, IReadOnlyList<(double Measured, double? Simulated)> runs) =>
        Numbers(name, runs, "the same", runs.All(run => run.Measured == run.Simulated));

    /// <summary>Every simulated run is within so much of the measured run it plays.</summary>
    public static FidelityMetric Near(
        string name, IReadOnlyList<(double Measured, double? Simulated)> runs, double most) =>
        Numbers(
            name,
            runs,
            $"± {FidelityValue.Short(most)}",
            runs.All(run => run.Simulated is { } simulated && Math.Abs(run.Measured - simulated) <= most),
            Around(runs, most));

    /// <summary>The simulated median is within a part of the measured one.</summary>
    public static FidelityMetric Share(
        string name, IReadOnlyList<(double Measured, double? Simulated)> runs, double part) =>
        Numbers(
            name,
            runs,
            $"± {FidelityValue.Short(part * 100)} %",
            Middles(runs) is var (measured, simulated)
                && Math.Abs(measured - simulated) <= (part * Math.Abs(measured)) + 1e-9,
            Around(runs, part * Math.Abs(MeasuredMiddle(runs))));

    /// <summary>
    /// The simulated median lies within the spread of the measured runs, or within a tenth of their median,
    /// or within a floor below which the laboratory's own machine makes the difference.
    /// </summary>
    public static FidelityMetric Spread(
        string name,
        IReadOnlyList<(double Measured, double? Simulated)> runs,
        double floor,
        string floorWords)
    {
        var words = FormattableString.Invariant($"own runs, ± 10 % or ± {FidelityValue.Short(floor)} ")
            + floorWords;
        return Numbers(name, runs, words, InSpread(runs, floor), RangeOf(runs, floor));
    }

    /// <summary>As <see cref="Spread"/>, or within a range that the same machine showed elsewhere.</summary>
    public static FidelityMetric SpreadOr(
        string name,
        IReadOnlyList<(double Measured, double? Simulated)> runs,
        double least,
        double most)
    {
        var inRange = Middles(runs) is var (_, simulated) && simulated >= least && simulated <= most;
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"own runs, ± 10 %, or the machine's {least:0.#} to {most:0.#}");
        var (low, high) = RangeOf(runs, 0);
        return Numbers(
            name, runs, words, inRange || InSpread(runs, 0), (Math.Min(low, least), Math.Max(high, most)));
    }

    /// <summary>
    /// As <see cref="Spread"/>, or what was measured is among what chance makes of it: the measured runs
    /// reach into the middle eight tenths of the seeds. Where the seeds agree, that adds nothing.
    /// </summary>
    public static FidelityMetric SpreadOrChance(
        string name,
        IReadOnlyList<(double Measured, double? Simulated)> runs,
        double floor,
        string floorWords,
        IReadOnlyList<double> seeds)
    {
        var metric = Spread(name, runs, floor, floorWords);
        var sorted = seeds.Order().ToArray();
        if (metric.Ok || sorted.Length == 0)
        {
            return metric;
        }

        var (least, most) = (sorted[sorted.Length / 10], sorted[^(1 + (sorted.Length / 10))]);
        var reaches = runs.Max(run => run.Measured) >= least && runs.Min(run => run.Measured) <= most;
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{metric.Tolerance}, or seeds that give {least:0.#} to {most:0.#}");
        return metric with { Tolerance = words, Ok = reaches };
    }

    private static bool InSpread(IReadOnlyList<(double Measured, double? Simulated)> runs, double floor) =>
        Middles(runs) is var (measured, simulated)
        && ((simulated >= runs.Min(run => run.Measured) && simulated <= runs.Max(run => run.Measured))
            || Math.Abs(measured - simulated) <= Math.Max(floor, Tenth * Math.Abs(measured)) + 1e-9);

    /// <summary>What <see cref="InSpread"/> tolerates, as one range.</summary>
    private static (double Least, double Most) RangeOf(
        IReadOnlyList<(double Measured, double? Simulated)> runs, double floor)
    {
        var (low, high) = Around(runs, Math.Max(floor, Tenth * Math.Abs(MeasuredMiddle(runs))));
        return (
            Math.Min(low, runs.Min(run => run.Measured)), Math.Max(high, runs.Max(run => run.Measured)));
    }

    private static (double Least, double Most) Around(
        IReadOnlyList<(double Measured, double? Simulated)> runs, double most) =>
        (MeasuredMiddle(runs) - most, MeasuredMiddle(runs) + most);

    private static double MeasuredMiddle(IReadOnlyList<(double Measured, double? Simulated)> runs) =>
        FidelityValue.Median([.. runs.Select(run => run.Measured)]);

    /// <summary>The medians; null when a simulated run has no value.</summary>
    private static (double Measured, double Simulated)? Middles(
        IReadOnlyList<(double Measured, double? Simulated)> runs) =>
        runs.Any(run => run.Simulated is null)
            ? null
            : (
                FidelityValue.Median([.. runs.Select(run => run.Measured)]),
                FidelityValue.Median([.. runs.Select(run => run.Simulated!.Value)]));

    private static FidelityMetric Numbers(
        string name,
        IReadOnlyList<(double Measured, double? Simulated)> runs,
        string tolerance,
        bool ok,
        (double Least, double Most)? range = null) =>
        new(
            name,
            FidelityValue.Of([.. runs.Select(run => run.Measured)]),
            FidelityValue.Of([.. runs.Select(run => run.Simulated).OfType<double>()]),
            tolerance,
            ok,
            range);
}
