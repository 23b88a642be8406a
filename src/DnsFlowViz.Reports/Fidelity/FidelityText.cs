using System.Text;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Comparisons for people: a table per experiment.</summary>
public static class FidelityText
{
    private const int Widest = 48;

    /// <summary>The tables, without a line end at the end.</summary>
    public static string Write(IReadOnlyList<FidelityResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var text = new StringBuilder();
        foreach (var result in results)
        {
            WriteOne(text, result);
        }

        var missed = results.Count(result => !result.IsOk);
        text.Append(missed == 0
            ? FormattableString.Invariant($"{results.Count} files, all as measured")
            : FormattableString.Invariant($"{results.Count} files, {missed} with something missed"));
        return text.ToString();
    }

    private static void WriteOne(StringBuilder text, FidelityResult result)
    {
        text.Append(result.File).Append(": ").Append(FidelityJson.Verdict(result)).Append('\n');
        string[][] rows =
        [
            ["", "measured", "simulated", "tolerance", ""],
            .. result.Metrics.Select(metric => new[]
            {
                metric.Name, metric.Measured.Text, metric.Simulated.Text, metric.Tolerance,
                metric.Ok ? "ok" : "MISS",
            }),
        ];
        var widths = Enumerable.Range(0, 5)
            .Select(column => Math.Min(Widest, rows.Max(row => row[column].Length))).ToArray();
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])));
            text.Append("  ").Append(line.TrimEnd()).Append('\n');
        }

        foreach (var sentence in result.Unhonoured)
        {
            text.Append("  not played: ").Append(sentence).Append('\n');
        }

        text.Append('\n');
    }
}
