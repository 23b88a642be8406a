namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>Cuts a text into lines and lines into words, and keeps where each of them stood.</summary>
internal static class TextLines
{
    /// <summary>The lines of a text without their ends; CR LF counts as one end.</summary>
    public static string[] Split(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');

    /// <summary>One line as the screen shows it.</summary>
    public static ConfigLine Line(string file, int number, string text) => new(file, number, text.Trim());

    /// <summary>The words of a line that white space separates.</summary>
    /// <param name="text">The line or a part of it.</param>
    /// <param name="column">Column of its first character, from 1.</param>
    public static IReadOnlyList<ConfigWord> Words(string text, int column)
    {
        var words = new List<ConfigWord>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            words.Add(new ConfigWord(text[start..at], column + start));
        }

        return words;
    }
}
