using System.Globalization;

namespace DnsFlowViz.Reports.Comparison;

/// <summary>What fixes are worth, for people: a table, and what each fix turns on.</summary>
public static class ComparisonText
{
    private const string Nothing = "-";
    private static readonly string[] Heads =
    [
        "fix", "verdict", "heals", "answered", "p50 ms", "p95 ms", "peak", "full after", "loop queries",
        "packets", "per question", "over after", "needs",
    ];

    /// <summary>The table, without a line end at the end.</summary>
    /// <param name="results">The results, at least one.</param>
    public static string Write(IReadOnlyList<FixResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        string[][] rows =
        [
            Heads,
            [.. Row("(nothing)", Nothing, Nothing, results[0].Before), Nothing],
            .. results.Select(Row),
        ];
        var widths = Enumerable.Range(0, Heads.Length).Select(i => rows.Max(row => row[i].Length)).ToArray();
        var lines = rows.Select(row => Line(row, widths)).Concat([""]).Concat(results.SelectMany(Words));
        return string.Join('\n', lines);
    }

    private static string[] Row(FixResult result) => result.TakenUpBy.Count == 0
        ?
        [
            result.Fix, result.Verdict, YesNo(result.Heals), .. Heads[4..].Select(_ => Nothing),
            "not applicable",
        ]
        :
        [
            .. Row(result.Fix, result.Verdict, YesNo(result.Heals), result.After),
            string.Join(", ", result.TakenUpBy),
        ];

    private static string[] Row(string fix, string verdict, string heals, FixOutcome run) =>
    [
        fix,
        verdict,
        heals,
        Number(run.SuccessPercent, "F1", " %"),
        Number(run.LatencyP50Ms, "F1"),
        Number(run.LatencyP95Ms, "F1"),
        Number(run.PeakSlots, "N0"),
        Number(run.TimeToSaturationMs / 1000, "F3", " s"),
        Number(run.LoopQueries, "N0"),
        Number(run.Packets, "N0"),
        Number(run.Amplification, "N1"),
        Number(run.RecoveryMs / 1000, "F1", " s"),
    ];

    private static IEnumerable<string> Words(FixResult result)
    {
        yield return $"{result.Fix}: {result.Why}";
        if (result.Problem is { } problem)
        {
            yield return $"  {problem}";
        }

        if (result.Note is { } note)
        {
            yield return $"  {note}";
        }
    }

    private static string Line(string[] row, int[] widths) => string.Join("  ", row.Select(
        (cell, i) => IsText(i) ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd();

    private static bool IsText(int column) => column is < 3 or 12;

    private static string YesNo(bool said) => said ? "yes" : "no";

    private static string Number(double? value, string format, string unit = "") => value is { } known
        ? known.ToString(format, CultureInfo.InvariantCulture) + unit
        : Nothing;
}
