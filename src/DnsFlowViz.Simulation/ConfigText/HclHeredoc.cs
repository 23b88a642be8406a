namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// Reads a string of several lines: <c>&lt;&lt;END</c>, the lines, and <c>END</c> alone on a line; with
/// <c>&lt;&lt;-END</c> the white space in front of END is taken off every line, if every line has it
/// (github.com/hashicorp/hcl v1, hcl/token/token.go, unindentHeredoc).
/// </summary>
internal static class HclHeredoc
{
    /// <summary>Takes it, from its first sign to the end of its last line.</summary>
    /// <exception cref="HclException">It has no name, no end, or holds what is not read.</exception>
    public static string Read(HclText text)
    {
        var opening = text.Broken("A string of several lines begins with << and one word: <<END.");
        text.Take();
        text.Take();
        var isIndented = text.Peek() == '-';
        if (isIndented)
        {
            text.Take();
        }

        var end = text.TakeWhile(char.IsLetterOrDigit);
        if (end.Length == 0 || text.TakeLine().Trim('\r').Length > 0)
        {
            throw opening;
        }

        var lines = new List<string>();
        while (true)
        {
            if (text.IsAtEnd)
            {
                throw new HclException(
                    opening.Line, opening.Column, $"This string has no end; add a line with {end} alone.");
            }

            var line = Line(text);
            if (line.Trim() == end)
            {
                var indent = line[..line.IndexOf(end, StringComparison.Ordinal)];
                return isIndented || indent.Length == 0
                    ? Joined(lines, indent)
                    : throw new HclException(
                        text.Line - 1,
                        1,
                        $"{end} must stand at the start of its line, or write <<-{end} above.");
            }

            lines.Add(line);
        }
    }

    private static string Line(HclText text)
    {
        var start = text.At;
        while (!text.IsAtEnd && text.Peek() != '\n')
        {
            if (text.Peek() == '$' && text.Peek(1) == '{')
            {
                throw text.Broken(HclString.Interpolation);
            }

            text.Take();
        }

        var line = text.Since(start);
        if (!text.IsAtEnd)
        {
            text.Take();
        }

        return line;
    }

    private static string Joined(List<string> lines, string indent)
    {
        var strips = lines.TrueForAll(line => line.StartsWith(indent, StringComparison.Ordinal));
        return string.Concat(lines.Select(line => (strips ? line[indent.Length..] : line) + "\n"));
    }
}
