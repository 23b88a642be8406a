using System.Text;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// Replaces the addresses and names in a value of a config. Signs between them stay. A whole number is a
/// port, a length or a time and stays too, unless only names can stand there.
/// </summary>
/// <param name="map">The new names.</param>
internal sealed class WordRedaction(RedactionMap map)
{
    /// <summary>The value with new addresses and names.</summary>
    /// <param name="text">The value.</param>
    /// <param name="onlyNames">True when no number can stand there.</param>
    /// <param name="kept">Words of the daemon that stay.</param>
    public string Of(string text, bool onlyNames = false, IReadOnlyCollection<string>? kept = null)
    {
        var said = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfIpv6(text, at);
            if (end > at)
            {
                said.Append(map.Ipv6(text[at..end]));
                at = end;
                continue;
            }

            end = EndOfWord(text, at);
            if (end == at)
            {
                said.Append(text[at++]);
                continue;
            }

            said.Append(Word(text[at..end], onlyNames, kept ?? []));
            at = end;
        }

        return said.ToString();
    }

    private string Word(string word, bool onlyNames, IReadOnlyCollection<string> kept)
    {
        if (kept.Contains(word)
            || (!onlyNames && word.All(char.IsAsciiDigit))
            || !word.Any(char.IsLetterOrDigit))
        {
            return word;
        }

        var address = word.Trim('.');
        return AddressText.IsIpv4(address)
            ? word.Replace(address, map.Ipv4(address), StringComparison.Ordinal)
            : map.Domain(word);
    }

    private static int EndOfIpv6(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiHexDigit(text[end]) || text[end] is ':' or '.'))
        {
            end++;
        }

        var isWhole = end == text.Length || !IsOfWord(text[end]);
        return isWhole && AddressText.LooksLikeIpv6(text[at..end]) ? end : at;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && IsOfWord(text[at]))
        {
            at++;
        }

        return at;
    }

    // Surrogates too: half of the letters that are written with two are letters.
    private static bool IsOfWord(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || letter is '-' or '_' or '.';
}
