using System.Globalization;
using DnsFlowViz.Contracts.Sweeps;

namespace DnsFlowViz.Ui.Sweeps;

/// <summary>
/// One sentence about a finished sweep, made from its runs alone: whether the first parameter moves the line
/// between answered and unanswered, removes it, or has nothing to do with it.
/// </summary>
public static class SweepHeadline
{
    /// <summary>What divides the two sides, percent; the server draws its line at the same.</summary>
    private const double Half = 50;

    /// <summary>So near to half, percent, chance decides which side a run lies on.</summary>
    private const double Near = 10;

    private static readonly (string Name, string More)[] Words =
    [
        ("dns-forward-max", "A bigger table"),
        ("one-way", "A longer wire"),
        ("jitter", "More jitter"),
        ("recursor-timeout", "A longer recursor timeout"),
        ("load", "More load"),
        ("dnsmasq", "Another dnsmasq"),
        ("consul", "Another Consul"),
        ("seed", "Another seed"),
    ];

    /// <summary>The sentence of a finished sweep.</summary>
    public static string Of(SweepChart chart, IReadOnlyCollection<SweepRun> runs)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(runs);
        var judged = runs.Where(run => run.SuccessPercent is not null).ToArray();
        if (judged.Length == 0)
        {
            return "No lookup ended in the settled phase of any run.";
        }

        var more = More(chart.Sides[0]);
        var best = judged.MaxBy(run => run.SuccessPercent)!;
        var worst = judged.MinBy(run => run.SuccessPercent)!;
        if (best.SuccessPercent < Half)
        {
            return $"{more} does not help: the best of {chart.Count} runs answers "
                + $"{SweepWords.Answered(best)}.";
        }

        if (worst.SuccessPercent >= Half)
        {
            return worst.SuccessPercent >= 100
                ? $"All {chart.Count} runs answer every lookup."
                : $"Every run answers most lookups; the worst of {chart.Count} answers "
                    + $"{SweepWords.Answered(worst)}.";
        }

        var near = judged.Count(run => Math.Abs(run.SuccessPercent!.Value - Half) < Near);
        if (2 * near > judged.Length)
        {
            return $"{near} of {judged.Length} runs answer about half; the line between them is chance.";
        }

        return chart.Rows == 1 ? Places(chart, judged) : Line(chart, judged, more);
    }

    private static string Line(SweepChart chart, SweepRun[] judged, string more)
    {
        var tipped = new int[chart.Columns];
        foreach (var run in judged.Where(run => run.SuccessPercent < Half))
        {
            tipped[run.Number % chart.Columns]++;
        }

        var lastTipped = Array.FindLastIndex(tipped, count => count > 0);
        if (!chart.Sides[0].HasNumbers)
        {
            return tipped.Distinct().Count() == 1
                ? $"{more} does not move the line."
                : $"{more} moves the line: with {Held(tipped)} of {chart.Columns} every run answers at least half.";
        }

        if (lastTipped < chart.Columns - 1)
        {
            var from = SweepWords.Value(chart.Sides[0], chart.Sides[0].Values[lastTipped + 1]);
            return $"{more} removes the line: from {from} on, every run answers at least half.";
        }

        return tipped.Distinct().Count() == 1
            ? $"{more} does not move the line."
            : $"{more} moves the line. It does not remove it.";
    }

    private static string Places(SweepChart chart, SweepRun[] judged)
    {
        var holds = judged.OrderBy(run => run.Number).ToArray();
        var turns = holds.Zip(holds.Skip(1))
            .Where(pair => (pair.First.SuccessPercent < Half) != (pair.Second.SuccessPercent < Half))
            .Select(pair => $"between {Value(chart, pair.First)} and {Value(chart, pair.Second)}")
            .ToArray();
        return turns.Length == 1
            ? $"It tips {turns[0]}."
            : string.Create(
                CultureInfo.InvariantCulture, $"It tips {turns.Length} times, the first {turns[0]}.");
    }

    private static int Held(int[] tipped) => tipped.Count(count => count == 0);

    private static string Value(SweepChart chart, SweepRun run) =>
        SweepWords.Value(chart.Sides[0], chart.Sides[0].Values[run.Number]);

    private static string More(SweepSide side)
    {
        var name = side.Name.Split(':')[0];
        var known = Words.FirstOrDefault(word => word.Name == name).More;
        return known ?? $"Another {name}";
    }
}
