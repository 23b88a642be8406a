using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// One option of dnsmasq.conf: a long option name without dashes, and a value after "=" if it takes one.
/// </summary>
/// <param name="Line">The line it stands on.</param>
/// <param name="Key">The option's name.</param>
/// <param name="KeyColumn">Column of the name, from 1.</param>
/// <param name="Value">The value without quotes and white space around it; null without "=".</param>
/// <param name="ValueColumn">Column of the value, from 1; of the name when there is no value.</param>
internal sealed record DnsmasqLine(ConfigLine Line, string Key, int KeyColumn, string? Value, int ValueColumn)
{
    /// <summary>Reads a line; null when nothing but white space and a comment stands on it.</summary>
    public static DnsmasqLine? Read(string file, int number, string text)
    {
        var said = WithoutComment(text);
        if (said.Trim().Length == 0)
        {
            return null;
        }

        var line = TextLines.Line(file, number, said);
        var equals = said.IndexOf('=', StringComparison.Ordinal);
        var key = equals < 0 ? said : said[..equals];
        if (equals < 0)
        {
            return new DnsmasqLine(line, key.Trim(), ColumnOf(key, 0), null, ColumnOf(key, 0));
        }

        var value = said[(equals + 1)..];
        var valueColumn = ColumnOf(value, equals + 1);
        return new DnsmasqLine(
            line,
            key.Trim(),
            ColumnOf(key, 0),
            value.Replace("\"", "", StringComparison.Ordinal).Trim(),
            valueColumn);
    }

    private static int ColumnOf(string part, int offset) =>
        offset + part.Length - part.TrimStart().Length + 1;

    /// <summary>
    /// A line without its comment. dnsmasq sees one only at the start of a line or behind white space, and
    /// never inside quotes.
    /// </summary>
    public static string WithoutComment(string text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] == '#' && !quoted && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                return text[..i];
            }
        }

        return text;
    }
}
