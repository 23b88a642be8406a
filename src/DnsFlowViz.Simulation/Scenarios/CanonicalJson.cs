using System.Globalization;
using System.Text;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// Writes JSON in one form only: names in ordinal order, two spaces, LF, whole numbers, and no escape that is
/// not needed. Our own, so that no change of a library changes a run's id.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>
    /// Writes a value, which is a string, a number, a list of values or a sorted map of values.
    /// </summary>
    public static string Write(object value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, object value, int depth)
    {
        switch (value)
        {
            case string said:
                AppendText(text, said);
                break;
            case IReadOnlyList<object> list:
                AppendAll(text, ('[', ']'), list, depth, item => Append(text, item, depth + 1));
                break;
            case SortedDictionary<string, object> map:
                AppendAll(text, ('{', '}'), [.. map], depth, member => AppendMember(text, member, depth + 1));
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private static void AppendAll<T>(
        StringBuilder text,
        (char Open, char Close) braces,
        IReadOnlyList<T> items,
        int depth,
        Action<T> append)
    {
        text.Append(braces.Open);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', 2 * (depth + 1));
            append(items[i]);
        }

        if (items.Count > 0)
        {
            text.Append('\n').Append(' ', 2 * depth);
        }

        text.Append(braces.Close);
    }

    private static void AppendMember(StringBuilder text, KeyValuePair<string, object> member, int depth)
    {
        AppendText(text, member.Key);
        text.Append(": ");
        Append(text, member.Value, depth);
    }

    private static void AppendText(StringBuilder text, string said)
    {
        text.Append('"');
        foreach (var letter in said)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }
}
