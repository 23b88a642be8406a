namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>Changes single lines of a config text and leaves every other character as it is.</summary>
internal static class LineEdits
{
    /// <summary>The text without some of its lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="drops">Says of a line, by its number from 1 and its text, whether it goes.</param>
    public static string Without(string text, Func<int, string, bool> drops) =>
        string.Concat(Lines(text).Where((line, i) => !drops(i + 1, line.Text))
            .Select(line => line.Text + line.End));

    /// <summary>The text with some lines written anew.</summary>
    /// <param name="text">The text.</param>
    /// <param name="write">The line that stands there from now on, by number from 1 and text.</param>
    public static string Rewritten(string text, Func<int, string, string> write) =>
        string.Concat(Lines(text).Select((line, i) => write(i + 1, line.Text) + line.End));

    /// <summary>The text with a further line at its end.</summary>
    public static string Appended(string text, string line) => text.Length == 0 || text.EndsWith('\n')
        ? text + line + (text.Length == 0 ? "" : EndOf(text))
        : text + EndOf(text) + line;

    /// <summary>The text with a further line behind one that is there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The line it comes behind, from 1.</param>
    /// <param name="line">The new line.</param>
    public static string Inserted(string text, int number, string line) =>
        Rewritten(text, (at, said) => at == number ? said + EndOf(text) + line : said);

    private static string EndOf(string text) =>
        text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static IEnumerable<(string Text, string End)> Lines(string text)
    {
        var from = 0;
        while (from < text.Length)
        {
            var feed = text.IndexOf('\n', from);
            var to = feed < 0 ? text.Length : feed + 1;
            var end = feed < 0 ? "" : feed > from && text[feed - 1] == '\r' ? "\r\n" : "\n";
            yield return (text[from..(to - end.Length)], end);
            from = to;
        }
    }
}
