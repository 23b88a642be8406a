using System.Text.RegularExpressions;

namespace DnsFlowViz.Ui.State;

/// <summary>Edits to a config in HCL that leave everything else of the text as its author wrote it.</summary>
public static partial class HclText
{
    /// <summary>
    /// The text without one of its outermost <c>name = value</c>; null when it is not there.
    /// </summary>
    public static string? WithoutEntry(string hcl, string name)
    {
        ArgumentNullException.ThrowIfNull(hcl);
        var words = Words(hcl);
        var depth = 0;
        for (var i = 0; i + 2 < words.Count; i++)
        {
            var isEntry = depth == 0 && words[i].Value.Trim('"') == name && words[i + 1].Value == "=";
            if (isEntry && EndOf(words, i + 2) is { } end)
            {
                return Cut(hcl, words[i].Index, end);
            }

            depth += Step(words[i]);
        }

        return null;
    }

    private static List<Match> Words(string hcl) =>
        [.. Word().Matches(hcl).Where(word => !word.Groups["comment"].Success)];

    private static int Step(Match word) => word.Value is "[" or "{" ? 1 : word.Value is "]" or "}" ? -1 : 0;

    // The offset behind a value and the comma that may follow it; null when it is not closed.
    private static int? EndOf(List<Match> words, int value)
    {
        var depth = 0;
        for (var i = value; i < words.Count; i++)
        {
            depth += Step(words[i]);
            if (depth == 0)
            {
                var last = i + 1 < words.Count && words[i + 1].Value == "," ? words[i + 1] : words[i];
                return last.Index + last.Length;
            }
        }

        return null;
    }

    // The line goes with the entry when nothing else stands on it.
    private static string Cut(string hcl, int start, int end)
    {
        var lineStart = hcl.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var lineEnd = hcl.IndexOf('\n', end) is var found and >= 0 ? found : hcl.Length;
        var isAlone = string.IsNullOrWhiteSpace(hcl[lineStart..start] + hcl[end..lineEnd]);
        return isAlone
            ? hcl[..lineStart] + hcl[Math.Min(hcl.Length, lineEnd + 1)..]
            : hcl[..start] + hcl[end..];
    }

    [GeneratedRegex(
        """
        (?<comment>\#.*|//.*|/\*[\s\S]*?\*/)
        | "(?:\\.|[^"\\\n])*"
        | <<-?(?<end>\w+)\r?\n(?:[\s\S]*?\n)??[ \t]*\k<end>(?=\r?\n|\z)
        | [\w.-]+
        | [={}\[\],]
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
