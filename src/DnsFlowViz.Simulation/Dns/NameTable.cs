using System.Globalization;

namespace DnsFlowViz.Simulation.Dns;

/// <summary>
/// The names of a run, lower case and with their final dot. A family of names that differ in a leading label
/// (<c>n1.</c>, <c>n2.</c> …) is one entry, so a million lookups of new names add no text.
/// </summary>
public sealed class NameTable
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    /// <summary>Number of texts held.</summary>
    public int Count => _texts.Count;

    /// <summary>
    /// The number of a name; the same for every spelling in upper and lower case, with and without final
    /// dot.
    /// </summary>
    public DomainName Intern(string text) => new(IndexOf(Normal(text)), 0);

    /// <summary>Member <paramref name="serial"/> (from 1) of the family under a suffix.</summary>
    public DomainName Member(string suffix, int serial) => new(IndexOf(Normal(suffix)), serial);

    /// <summary>The name as text, with its final dot.</summary>
    public string Text(DomainName name) => name.Serial == 0
        ? _texts[name.Base]
        : string.Create(CultureInfo.InvariantCulture, $"n{name.Serial}.{_texts[name.Base]}");

    /// <summary>The text of an entry: what every member of the family ends in.</summary>
    public string SuffixText(int entry) => _texts[entry];

    /// <summary>True when the name is the domain or lies under it. Compares whole labels.</summary>
    /// <param name="name">A name of this table.</param>
    /// <param name="domain">A domain in normal form (see <see cref="Normal"/>); the root is <c>.</c></param>
    public bool IsAtOrUnder(DomainName name, string domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var text = _texts[name.Base];
        return domain == "."
            || string.Equals(text, domain, StringComparison.Ordinal)
            || (text.Length > domain.Length
                && text.EndsWith(domain, StringComparison.Ordinal)
                && text[text.Length - domain.Length - 1] == '.');
    }

    /// <summary>Lower case with a final dot; the empty text is the root.</summary>
    public static string Normal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lower = text.Trim().ToLowerInvariant();
        return lower.EndsWith('.') ? lower : lower + ".";
    }

    private int IndexOf(string normal)
    {
        if (!_index.TryGetValue(normal, out var index))
        {
            index = _texts.Count;
            _texts.Add(normal);
            _index.Add(normal, index);
        }

        return index;
    }
}
