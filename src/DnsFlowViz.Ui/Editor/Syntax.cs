using System.Text.RegularExpressions;

namespace DnsFlowViz.Ui.Editor;

/// <summary>
/// Cuts a line of a config file where its colour changes. It colours what the eye looks for and judges
/// nothing: whether the line means something is said by the findings.
/// </summary>
public static partial class Syntax
{
    private const string Comment = "sx-comment";
    private const string Value = "sx-value";
    private const string Key = "sx-key";

    /// <summary>The pieces of a line; together they are the line.</summary>
    /// <param name="file">The file's name: its ending says how it is written.</param>
    /// <param name="line">One line of it.</param>
    public static IReadOnlyList<SyntaxPart> Cut(string file, string line)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(line);
        return Path.GetExtension(file) is ".json" or ".hcl"
            ? [.. Marked(Structured().Matches(line), line)]
            : Directive(line);
    }

    private static SyntaxPart[] Directive(string line)
    {
        var text = line.AsSpan().TrimStart();
        if (text.StartsWith("#") || text.StartsWith(";") || text.StartsWith("["))
        {
            return [new SyntaxPart(line, Comment)];
        }

        var end = line.AsSpan(line.Length - text.Length).IndexOfAny('=', ' ');
        var at = end < 0 ? line.Length : line.Length - text.Length + end + 1;
        return at == line.Length
            ? [new SyntaxPart(line, Key)]
            : [new SyntaxPart(line[..at], Key), new SyntaxPart(line[at..], Value)];
    }

    private static IEnumerable<SyntaxPart> Marked(MatchCollection matches, string line)
    {
        var plainFrom = 0;
        foreach (Match match in matches)
        {
            if (match.Index > plainFrom)
            {
                yield return new SyntaxPart(line[plainFrom..match.Index], "");
            }

            yield return new SyntaxPart(
                match.Value,
                match.Groups["comment"].Success ? Comment : match.Groups["key"].Success ? Key : Value);
            plainFrom = match.Index + match.Length;
        }

        if (plainFrom < line.Length || line.Length == 0)
        {
            yield return new SyntaxPart(line[plainFrom..], "");
        }
    }

    [GeneratedRegex(
        """
        (?<comment> (\#|//) .* $ )
        | (?<key> "(\\.|[^"\\])*" (?=\s*:) | [A-Za-z_][\w-]* (?=\s*[={]) )
        | "(\\.|[^"\\])*"?
        | \b (true|false|null|-?\d[\d.]*) \b
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 100)]
    private static partial Regex Structured();
}
