using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Components.StubClient;
using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// Replaces addresses and names in config texts of lines. Each line stays the line it is, by its number.
/// Comments are free text and go; so do lines that no daemon reads, for nobody knows what they say.
/// </summary>
/// <param name="map">The new names.</param>
internal sealed class LineRedaction(RedactionMap map)
{
    private const string OtherSection = "[Other]";

    private static readonly HashSet<string> DnsmasqOptions =
        new(DnsmasqUnmodelled.AllKnown, StringComparer.Ordinal);

    private static readonly HashSet<string> ResolvOptions =
        new(["timeout", "attempts", .. ResolvConfReading.UnmodelledOptions], StringComparer.Ordinal);

    private static readonly string[] LogWords = ["extra", "proto", "auth"];

    private static readonly string[] ResolvedWords =
    [
        "yes", "no", "true", "false", "on", "off", "y", "n", "t", "f", "allow-downgrade", "no-negative",
        "opportunistic", "resolve", "udp", "tcp",
    ];

    private readonly WordRedaction _words = new(map);

    /// <summary>A dnsmasq.conf.</summary>
    public string Dnsmasq(string text) => EachLine(text, DnsmasqLineOf);

    /// <summary>A resolv.conf.</summary>
    public string Resolv(string text) => EachLine(text, ResolvLineOf);

    /// <summary>A resolved.conf.</summary>
    public string Resolved(string text) => EachLine(text, ResolvedLineOf);

    /// <summary>A file of negative trust anchors: one domain on each line.</summary>
    public string Anchors(string text) => EachLine(text, line =>
        line.Trim() is [not (';' or '#'), ..] said ? map.Domain(said) : "");

    private static string EachLine(string text, Func<string, string> redact) =>
        string.Join('\n', text.Split('\n').Select(line =>
            line.EndsWith('\r') ? redact(line[..^1]) + "\r" : redact(line)));

    private string DnsmasqLineOf(string text)
    {
        if (DnsmasqLine.Read("", 1, text) is not { } line || !DnsmasqOptions.Contains(line.Key))
        {
            return "";
        }

        var indent = text[..(text.Length - text.TrimStart().Length)];

        // Without the quotes that were taken off, a # behind white space would begin a comment.
        return line.Value is { } value
            ? DnsmasqLine.WithoutComment($"{indent}{line.Key}={DnsmasqValue(line.Key, value)}").TrimEnd()
            : indent + line.Key;
    }

    // Between slashes stand domains only; behind the last one addresses, ports and words.
    private string DnsmasqValue(string key, string value)
    {
        var last = value.StartsWith('/') ? value.LastIndexOf('/') : 0;
        return _words.Of(value[..last], onlyNames: true)
            + _words.Of(value[last..], kept: key == "log-queries" ? LogWords : null);
    }

    private string ResolvLineOf(string text)
    {
        var words = TextLines.Words(text, 1);
        var key = text is ['#' or ';', ..] || words.Count == 0 ? "" : words[0].Text;
        return key switch
        {
            "nameserver" => Behind(text, words, said => _words.Of(said)),
            "search" or "domain" => Behind(text, words, said => _words.Of(said, onlyNames: true)),
            "sortlist" => Behind(text, words, said => _words.Of(said)),
            "options" => Behind(
                text, words, said => string.Join(' ', TextLines.Words(said, 1).Select(Option))),
            _ => "",
        };
    }

    private static string Behind(string text, IReadOnlyList<ConfigWord> words, Func<string, string> redact)
    {
        if (words.Count < 2)
        {
            return text.TrimEnd();
        }

        var from = words[1].Column - 1;
        return text[..from] + redact(text[from..].TrimEnd());
    }

    private string Option(ConfigWord word)
    {
        var parts = word.Text.Split(':');
        return ResolvOptions.Contains(parts[0])
            && parts.Skip(1).All(part => AddressText.TryNumber(part, int.MaxValue, out _))
                ? word.Text
                : _words.Of(word.Text, onlyNames: true);
    }

    private string ResolvedLineOf(string text)
    {
        var said = text.Trim();
        if (said.Length == 0 || said[0] is '#' or ';')
        {
            return "";
        }

        if (said[0] == '[')
        {
            return said == ResolvedReading.Section ? text.TrimEnd() : OtherSection;
        }

        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || !ResolvedUnmodelled.AllKnown.Contains(text[..equals].Trim()))
        {
            return "";
        }

        var value = text[(equals + 1)..].TrimEnd();
        return text[..(equals + 1)] + (text[..equals].Trim() == "Domains"
            ? _words.Of(value, onlyNames: true)
            : _words.Of(value, kept: ResolvedWords));
    }
}
