using System.Globalization;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// New domain names for old ones, label by label, so that a name under a domain stays under it. Labels that
/// mean something to a daemon or to everybody stay, and so do those that begin with an underscore (RFC 8552).
/// Under <c>in-addr.arpa</c> and <c>ip6.arpa</c> the labels are those of the new addresses. A label that a
/// <c>*</c> of dnsmasq matches in part is replaced as a whole, and then no longer matches.
/// </summary>
/// <param name="addresses">The new addresses.</param>
internal sealed class DomainMap(AddressMap addresses)
{
    private const int Octets = 4;
    private const int Nibbles = 32;

    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "consul", "service", "node", "query", "addr", "dc1", "arpa", "in-addr", "ip6", "local", "localhost",
        "lan", "home", "internal", "corp", "intranet", "private", "com", "net", "org", "example", "test",
        "invalid", "www",
    };

    private readonly NumberedWords _labels = new("name-#");

    /// <summary>The new name; dots at its ends stay.</summary>
    public string Of(string name)
    {
        var labels = name.Split('.');
        var end = labels.Length;
        while (end > 0 && labels[end - 1].Length == 0)
        {
            end--;
        }

        var from = Reverse(labels, end);
        for (var i = 0; i < from; i++)
        {
            labels[i] = Label(labels[i]);
        }

        return string.Join('.', labels);
    }

    private string Label(string label) => label.Length == 0 || label[0] == '_' || Kept.Contains(label)
        ? label
        : _labels.Of(label.ToLowerInvariant(), addresses.Learning);

    // Replaces the numbers of a reverse name; returns where what is no such name ends.
    private int Reverse(string[] labels, int end)
    {
        if (end < 3 || !Says(labels[end - 1], "arpa"))
        {
            return end;
        }

        return labels[end - 2].ToLowerInvariant() switch
        {
            "in-addr" => ReverseIpv4(labels, end - 2),
            "ip6" => ReverseIpv6(labels, end - 2),
            _ => end,
        };
    }

    private int ReverseIpv4(string[] labels, int end)
    {
        var octets = new List<int>();
        var from = end;
        while (from > 0 && octets.Count < Octets
            && AddressText.TryNumber(labels[from - 1], byte.MaxValue, out var octet))
        {
            octets.Add(octet);
            from--;
        }

        if (octets.Count == 0)
        {
            return end;
        }

        var now = addresses.Octets([.. octets]);
        for (var i = 0; i < now.Length; i++)
        {
            labels[end - 1 - i] = now[i].ToString(CultureInfo.InvariantCulture);
        }

        return from;
    }

    private int ReverseIpv6(string[] labels, int end)
    {
        var (from, above) = (end, "");
        while (from > 0 && above.Length < Nibbles
            && labels[from - 1] is [var digit] && char.IsAsciiHexDigit(digit))
        {
            from--;
            var old = labels[from].ToLowerInvariant();
            labels[from] = addresses.Nibble(above, old);
            above += old;
        }

        return from;
    }

    private static bool Says(string label, string word) =>
        string.Equals(label, word, StringComparison.OrdinalIgnoreCase);
}
