namespace DnsFlowViz.Reports.Pictures;

/// <summary>The part of a config text round one of its lines.</summary>
internal static class ConfigWindow
{
    /// <summary>
    /// At most so many lines with their numbers from 1: the whole text when it fits, else those round the
    /// line that matters; the beginning when none does.
    /// </summary>
    public static IReadOnlyList<(int Number, string Text)> Around(
        IReadOnlyList<string> lines, int line, int most)
    {
        var from = lines.Count <= most || line == 0
            ? 0
            : Math.Clamp(line - 1 - (most / 2), 0, lines.Count - most);
        return
        [
            .. lines.Skip(from).Take(most).Select(
                (words, i) => (from + i + 1, words.Replace("\t", "  ", StringComparison.Ordinal).TrimEnd())),
        ];
    }
}
