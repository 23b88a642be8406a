using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>One reading of a resolv.conf: takes line after line and keeps what they come to.</summary>
internal sealed class ResolvConfReading
{
    private const int LongestTimeout = 30;
    private const int MostAttempts = 5;

    private static readonly string[] KnownWords = ["nameserver", "options", "search", "domain", "sortlist"];

    internal static readonly string[] UnmodelledOptions =
    [
        "rotate", "single-request", "single-request-reopen", "edns0", "trust-ad", "use-vc", "ndots",
        "no-check-names",
        "inet6", "debug", "no-tld-query", "no-reload", "no-aaaa", "ip6-bytestring", "ip6-dotint",
        "no-ip6-dotint",
    ];

    private readonly FindingList _findings = new();
    private readonly List<Nameserver> _nameservers = [];
    private readonly List<string> _unmodelled = [];
    private ResolvConfOptions _options = new();

    /// <summary>Takes one line, cut into words.</summary>
    public void Take(ConfigLine line, IReadOnlyList<ConfigWord> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        switch (words[0].Text)
        {
            case "nameserver":
                TakeNameserver(line, words);
                break;
            case "options":
                TakeOptions(line, words);
                break;
            case "search" or "domain" or "sortlist":
                _findings.Note(
                    line.File,
                    line.Line,
                    words[0].Column,
                    $"{words[0].Text} changes short names or the order of answers; this model does "
                    + "not act on it.");
                break;
            default:
                _findings.Warning(
                    line.File,
                    line.Line,
                    words[0].Column,
                    $"The C library passes over \"{words[0].Text}\". "
                    + $"{_findings.Suggest(words[0].Text, KnownWords)}");
                break;
        }
    }

    /// <summary>The options and findings after the last line.</summary>
    public ParsedConfig<ResolvConfOptions> Finish() => new(
        _options with { Nameservers = _nameservers, UnmodelledOptions = _unmodelled },
        _findings.ToArray());

    private void TakeNameserver(ConfigLine line, IReadOnlyList<ConfigWord> words)
    {
        var address = words.Count > 1 ? words[1] : new ConfigWord("", words[0].Column);
        if (AddressText.LooksLikeIpv6(address.Text))
        {
            _findings.Note(
                line.File,
                line.Line,
                address.Column,
                "IPv6 is not modelled; this server is left out.");
        }
        else if (!AddressText.IsIpv4(address.Text))
        {
            _findings.Error(
                line.File,
                line.Line,
                address.Column,
                $"\"{address.Text}\" is not an IPv4 address; write one such as nameserver 10.88.10.3.");
        }
        else if (_nameservers.Count == ResolvConf.MostNameservers)
        {
            _findings.Warning(
                line.File,
                line.Line,
                words[0].Column,
                $"The C library reads {ResolvConf.MostNameservers} nameserver lines and passes over "
                + "this one; take it away.");
        }
        else
        {
            _nameservers.Add(new Nameserver(address.Text, line));
        }
    }

    private void TakeOptions(ConfigLine line, IReadOnlyList<ConfigWord> words)
    {
        foreach (var word in words.Skip(1))
        {
            var parts = word.Text.Split(':');
            switch (parts[0])
            {
                case "timeout":
                    _options = _options with
                    {
                        TimeoutSeconds = Number(line, word, LongestTimeout, _options.TimeoutSeconds),
                    };
                    break;
                case "attempts":
                    _options = _options with
                    {
                        Attempts = Number(line, word, MostAttempts, _options.Attempts),
                    };
                    break;
                default:
                    TakeOther(line, word, parts[0]);
                    break;
            }
        }
    }

    // The library caps both numbers and reads 0 as they stand; 0 would mean "do not wait", so it is refused
    // here.
    private int Number(ConfigLine line, ConfigWord word, int most, int otherwise)
    {
        var colon = word.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0
            || !AddressText.TryNumber(word.Text[(colon + 1)..], int.MaxValue, out var number)
            || number == 0)
        {
            _findings.Error(
                line.File,
                line.Line,
                word.Column,
                $"\"{word.Text}\" needs a whole number from 1 to {most} after a colon, such as "
                + $"{word.Text.Split(':')[0]}:2.");
            return otherwise;
        }

        if (number > most)
        {
            _findings.Warning(
                line.File,
                line.Line,
                word.Column,
                $"The C library takes {most} at most here; write {most} or less.");
        }

        return Math.Min(number, most);
    }

    private void TakeOther(ConfigLine line, ConfigWord word, string name)
    {
        if (UnmodelledOptions.Contains(name))
        {
            _unmodelled.Add(word.Text);
            _findings.Note(
                line.File,
                line.Line,
                word.Column,
                $"The option {name} changes how the C library asks; this model does not act on it.");
        }
        else if (!_findings.IsFull)
        {
            _findings.Warning(
                line.File,
                line.Line,
                word.Column,
                $"\"{name}\" is no option of the C library. "
                + $"{_findings.Suggest(name, ["timeout", "attempts", .. UnmodelledOptions])}");
        }
    }
}
