namespace DnsFlowViz.Ui.Words;

/// <summary>
/// What the words of the page mean. All of it stands in one file beside this one, ready to be translated.
/// </summary>
public sealed class Glossary
{
    /// <summary>Most entries; the page holds a hidden card for each of them.</summary>
    public const int MostEntries = 60;

    /// <summary>Most words of one explanation: a card is read in passing.</summary>
    public const int MostWords = 45;

    private readonly (string Name, string About)[] _depths;
    private readonly Dictionary<string, GlossaryEntry> _byId;
    private readonly (string Text, GlossaryEntry Entry)[] _spellings;

    /// <summary>A glossary of these entries, with the name and a line about each depth.</summary>
    internal Glossary(GlossaryEntry[] entries, (string Name, string About)[] depths)
    {
        Entries = entries;
        _depths = depths;
        _byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        _spellings =
        [
            .. entries.SelectMany(entry => entry.Spellings.Select(text => (text, entry)))
                .OrderByDescending(spelling => spelling.text.Length),
        ];
    }

    /// <summary>The glossary the page is shipped with.</summary>
    public static Glossary Shipped { get; } = Open();

    /// <summary>All entries, in the order of the file.</summary>
    public IReadOnlyList<GlossaryEntry> Entries { get; }

    /// <summary>The entry with this id.</summary>
    public GlossaryEntry this[string id] => _byId[id];

    /// <summary>What a depth is called.</summary>
    public string NameOf(Depth depth) => _depths[(int)depth].Name;

    /// <summary>What a depth gives, in a few words.</summary>
    public string AboutOf(Depth depth) => _depths[(int)depth].About;

    /// <summary>
    /// Cuts a text where a word of the glossary stands. A longer spelling wins over a shorter one, and each
    /// entry is marked once per text: twice would only be in the way.
    /// </summary>
    public IReadOnlyList<TextPart> Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = new List<TextPart>();
        var marked = new HashSet<GlossaryEntry>();
        var plainFrom = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (FindAt(text, at) is not { } found || !marked.Add(found.Entry))
            {
                continue;
            }

            AddPlain(parts, text[plainFrom..at]);
            parts.Add(new TextPart(found.Text, found.Entry));
            plainFrom = at + found.Text.Length;
            at = plainFrom - 1;
        }

        AddPlain(parts, text[plainFrom..]);
        return parts;
    }

    private static void AddPlain(List<TextPart> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new TextPart(text, null));
        }
    }

    private (string Text, GlossaryEntry Entry)? FindAt(string text, int at)
    {
        if (at > 0 && IsWord(text[at - 1]))
        {
            return null;
        }

        foreach (var spelling in _spellings)
        {
            var end = at + spelling.Text.Length;
            if (end <= text.Length
                && text.AsSpan(at, spelling.Text.Length).SequenceEqual(spelling.Text)
                && (end == text.Length || !IsWord(text[end])))
            {
                return spelling;
            }
        }

        return null;
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_';

    private static Glossary Open()
    {
        using var text = typeof(Glossary).Assembly.GetManifestResourceStream("glossary.json")!;
        return GlossaryReading.Read(text);
    }
}
