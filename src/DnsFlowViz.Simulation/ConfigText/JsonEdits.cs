using System.Buffers;

namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// Changes single members of a JSON text that <see cref="JsonTree"/> has read, or attributes of an HCL text
/// that <see cref="HclTree"/> has read, and leaves every other character as it is.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class JsonEdits(string text)
{
    private static readonly SearchValues<char> BehindAWord = SearchValues.Create(",]} \t\r\n");

    /// <summary>
    /// The text without a member, its comma, and its lines where nothing else stands on them.
    /// </summary>
    public string Without(JsonMember member)
    {
        var from = OffsetOf(member.Line, member.Column);
        var to = EndOf(OffsetOf(member.Value.Line, member.Value.Column));
        var next = SkipForward(to);
        if (next < text.Length && text[next] == ',')
        {
            return Cut(text, from, next + 1);
        }

        // The last member: the comma before it goes too, wherever it stands.
        var before = SkipBackward(from);
        var rest = Cut(text, from, to);
        return before >= 0 && text[before] == ',' ? rest.Remove(before, 1) : rest;
    }

    /// <summary>The text with another value for a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The value, as JSON.</param>
    public string WithValue(JsonMember member, string value)
    {
        var from = OffsetOf(member.Value.Line, member.Value.Column);
        return text[..from] + value + text[EndOf(from)..];
    }

    /// <summary>The text with a further member, the first of an object.</summary>
    /// <param name="target">The object.</param>
    /// <param name="member">Name and value, as JSON.</param>
    public string WithMember(JsonPart target, string member) => WithFirst(target, member, _ => ",");

    /// <summary>
    /// The text with a further attribute, the first of an HCL block. A comma stands behind it only where the
    /// next one is on the same line.
    /// </summary>
    /// <param name="target">The block.</param>
    /// <param name="attribute">Name and value, as HCL.</param>
    public string WithAttribute(JsonPart target, string attribute) =>
        WithFirst(target, attribute, gap => gap.Contains('\n', StringComparison.Ordinal) ? "" : ",");

    private string WithFirst(JsonPart target, string member, Func<string, string> mark)
    {
        var inside = OffsetOf(target.Line, target.Column) + 1;
        var rest = text[inside..];
        if (target.Members.Count == 0)
        {
            return $"{text[..inside]} {member} {rest.TrimStart()}";
        }

        // It gets a place like the one of the member that was first until now.
        var first = SkipForward(inside);
        var gap = first > inside ? text[inside..first] : " ";
        return $"{text[..first]}{member}{mark(gap)}{gap}{text[first..]}";
    }

    // A line on which nothing else stood goes as a whole.
    private static string Cut(string text, int from, int to)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, from - 1)) + 1;
        var feed = text.IndexOf('\n', to);
        var end = feed < 0 ? text.Length : feed + 1;
        if (IsBlank(text[start..from]) && IsBlank(text[to..end]))
        {
            return text.Remove(start, end - start);
        }

        while (to < text.Length && text[to] == ' ')
        {
            to++;
        }

        return text.Remove(from, to - from);
    }

    private static bool IsBlank(string part) => part.All(char.IsWhiteSpace);

    private int SkipForward(int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private int SkipBackward(int at)
    {
        at--;
        while (at >= 0 && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at;
    }

    private int OffsetOf(int line, int column)
    {
        var start = 0;
        for (var i = 1; i < line; i++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return start + column - 1;
    }

    private int EndOf(int from)
    {
        if (text[from] is not ('{' or '[' or '"'))
        {
            var end = text.AsSpan(from).IndexOfAny(BehindAWord);
            return end < 0 ? text.Length : from + end;
        }

        var (depth, at) = (0, from);
        do
        {
            depth += text[at] switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
            at = text[at] == '"' ? JsonText.EndOfString(text, at) : at + 1;
        }
        while (depth > 0);

        return at;
    }
}
