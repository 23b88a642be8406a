using System.Globalization;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>A value of the comparison: the middle one of the runs, and how to print it.</summary>
/// <param name="Number">The number; null when it is no number.</param>
/// <param name="Text">The same for people, with the range over several runs.</param>
public sealed record FidelityValue(double? Number, string Text)
{
    /// <summary>Stands for what did not happen.</summary>
    public static FidelityValue Nothing { get; } = new(null, "nothing");

    /// <summary>A text, or several when the runs differ.</summary>
    public static FidelityValue Of(IReadOnlyList<string> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return new FidelityValue(
            null, runs.Distinct().Count() == 1 ? runs[0] : string.Join(" | ", runs));
    }

    /// <summary>The median of numbers, with their range when they differ.</summary>
    public static FidelityValue Of(IReadOnlyList<double> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count == 0)
        {
            return Nothing;
        }

        var (least, most) = (runs.Min(), runs.Max());
        var text = Short(Median(runs));
        return new FidelityValue(
            Math.Round(Median(runs), 3),
            least == most ? text : $"{text} ({Short(least)}..{Short(most)})");
    }

    internal static double Median(IReadOnlyList<double> runs)
    {
        var sorted = runs.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    internal static string Short(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
