using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>One reading of a dnsmasq's files: takes line after line and keeps what they come to.</summary>
internal sealed class DnsmasqReading
{
    private const int MostSlots = 10_000;
    private const int MostNames = 10_000;

    private readonly FindingList _findings = new();
    private readonly DnsmasqVersion _version;
    private readonly List<ServerLine> _fromLines = [];
    private readonly List<ServerLine> _fromResolv = [];
    private readonly List<FixedAddress> _addresses = [];
    private readonly Dictionary<string, ConfigLine> _once = new(StringComparer.Ordinal);
    private DnsmasqOptions _options;
    private ConfigLine? _noResolvLine;

    public DnsmasqReading(DnsmasqVersion version)
    {
        _version = version;
        _options = new DnsmasqOptions { Version = version };
    }

    /// <summary>Takes one option of dnsmasq.conf.</summary>
    public void Take(DnsmasqLine line)
    {
        switch (line.Key)
        {
            case "server" or "local":
                _fromLines.AddRange(DnsmasqServerText.ReadServers(line, _findings));
                SayStars(line);
                break;
            case "rev-server":
                _fromLines.AddRange(DnsmasqServerText.ReadReverse(line, _findings));
                break;
            case "address":
                _addresses.AddRange(DnsmasqServerText.ReadAddresses(line, _findings));
                SayStars(line);
                break;
            case "dns-forward-max" or "cache-size" or "neg-ttl":
                TakeNumber(line);
                break;
            case "fast-dns-retry" when FastRetryRules.KnowsTheOption(_version):
                TakeFastRetry(line);
                break;
            case "log-queries":
                TakeLogQueries(line);
                break;
            default:
                TakeFlag(line);
                break;
        }
    }

    private void SayStars(DnsmasqLine line)
    {
        if (line.Value is { } value && value.Contains("/*", StringComparison.Ordinal)
            && !RoutingRules.MatchesPartsOfLabels(_version, "*"))
        {
            Note(
                line.Line.File,
                line.Line.Line,
                line.ValueColumn,
                "A \"*\" in front of a domain has a meaning from 2.86 on; up to 2.85 no usual name "
                + "matches it.");
        }
    }

    /// <summary>Takes the whole of resolv.conf; null when there is none.</summary>
    public void TakeResolv(string? text)
    {
        if (text is null)
        {
            return;
        }

        if (_noResolvLine is not null)
        {
            Note(DnsmasqConfig.ResolvFile, 0, 0, $"This file is not read: {_noResolvLine} says so.");
            return;
        }

        var lines = TextLines.Split(text);
        for (var i = 0; i < lines.Length; i++)
        {
            TakeResolvLine(
                TextLines.Line(DnsmasqConfig.ResolvFile, i + 1, lines[i]),
                TextLines.Words(lines[i], 1));
        }
    }

    /// <summary>The options and findings after the last line.</summary>
    public ParsedConfig<DnsmasqOptions> Finish()
    {
        var servers = DnsmasqServerList.Of(_version, _fromLines, _fromResolv);
        if (!servers.Any(server => server.Domain.Length == 0 && server.Address is not null))
        {
            _findings.Warning(
                DnsmasqConfig.MainFile,
                0,
                0,
                "There is no default server, so every name outside the given domains is answered REFUSED; "
                + "add server=<address>, or a nameserver line in resolv.conf.");
        }

        return new ParsedConfig<DnsmasqOptions>(
            _options with { Servers = servers, Addresses = _addresses },
            _findings.ToArray());
    }

    private void TakeResolvLine(ConfigLine line, IReadOnlyList<ConfigWord> words)
    {
        // dnsmasq looks at nameserver lines only and passes over everything else without a word.
        if (words.Count < 2 || words[0].Text != "nameserver")
        {
            return;
        }

        if (AddressText.IsIpv4(words[1].Text))
        {
            _fromResolv.Add(new ServerLine("", words[1].Text, DnsmasqServerText.DnsPort, line));
        }
        else if (AddressText.LooksLikeIpv6(words[1].Text))
        {
            Note(line.File, line.Line, words[1].Column, "IPv6 is not modelled; this server is left out.");
        }
        else
        {
            _findings.Error(
                line.File,
                line.Line,
                words[1].Column,
                $"\"{words[1].Text}\" is not an IPv4 address; write one such as 10.88.40.53.");
        }
    }

    private void TakeNumber(DnsmasqLine line)
    {
        if (!_once.TryAdd(line.Key, line.Line))
        {
            Error(
                line,
                line.KeyColumn,
                $"{line.Key} stands on line {_once[line.Key].Line} already; keep one of them.");
            return;
        }

        if (!AddressText.TryNumber(line.Value ?? "", int.MaxValue, out var number))
        {
            Error(
                line,
                line.ValueColumn,
                $"{line.Key} takes a whole number of 0 or more; write {line.Key}=150, say.");
            return;
        }

        switch (line.Key)
        {
            case "dns-forward-max" when number is < 1 or > MostSlots:
                Error(
                    line,
                    line.ValueColumn,
                    $"This model holds 1 to {MostSlots} forward slots; write a number in that range.");
                break;
            case "dns-forward-max":
                _options = _options with { ForwardMax = number, ForwardMaxLine = line.Line };
                break;
            case "cache-size":
                TakeCacheSize(line, number);
                break;
            default:
                _options = _options with { NegTtlSeconds = number };
                break;
        }
    }

    private void TakeCacheSize(DnsmasqLine line, int number)
    {
        _options = _options with { CacheSize = Math.Min(number, MostNames) };
        if (number > MostNames)
        {
            Note(
                line.Line.File,
                line.Line.Line,
                line.ValueColumn,
                $"This model keeps at most {MostNames} names.");
        }
    }

    private void TakeFastRetry(DnsmasqLine line)
    {
        var parts = (line.Value ?? "").Split(',');
        var (first, total) = (FastRetryRules.FirstDelayMs, FastRetryRules.TotalMs);
        if ((line.Value is not null && !AddressText.TryNumber(parts[0], int.MaxValue, out first))
            || (parts.Length > 1 && !AddressText.TryNumber(parts[1], int.MaxValue, out total))
            || parts.Length > 2)
        {
            Error(
                line,
                line.ValueColumn,
                "fast-dns-retry takes milliseconds; write fast-dns-retry=1000,10000.");
            return;
        }

        _options = _options with
        {
            FastRetryMs = Math.Max(first, FastRetryRules.ShortestDelayMs),
            FastRetryForMs = total,
        };
    }

    private void TakeLogQueries(DnsmasqLine line)
    {
        _options = _options with { QueryLog = QueryLogRules.Form(_version, line.Value) };
        if (line.Value is "auth" or "proto" && _options.QueryLog == QueryLogForm.Plain)
        {
            Note(
                line.Line.File,
                line.Line.Line,
                line.ValueColumn,
                $"log-queries={line.Value} is not played in this release; the plain lines are written.");
        }
        else if (line.Value is not null && _options.QueryLog == QueryLogForm.Plain)
        {
            _findings.Warning(
                line.Line.File,
                line.Line.Line,
                line.ValueColumn,
                $"log-queries does not know \"{line.Value}\"; leave it out, or write extra.");
        }
    }

    private void TakeFlag(DnsmasqLine line)
    {
        var changed = line.Key switch
        {
            "strict-order" => _options with
            {
                StrictOrder = true,
                StrictOrderLine = _options.StrictOrderLine ?? line.Line,
            },
            "all-servers" => _options with { AllServers = true },
            "no-resolv" => _options with { NoResolv = true },
            "no-negcache" => _options with { NoNegcache = true },
            "dns-loop-detect" => _options with { LoopDetect = true },
            "domain-needed" => _options with { DomainNeeded = true },
            "bogus-priv" => _options with { BogusPriv = true },
            _ => null,
        };
        if (changed is null)
        {
            SayUnmodelled(line);
        }
        else if (line.Value is not null)
        {
            Error(
                line,
                line.ValueColumn,
                $"{line.Key} takes no value; take the \"=\" and what follows away.");
        }
        else
        {
            _noResolvLine ??= line.Key == "no-resolv" ? line.Line : null;
            _options = changed;
        }
    }

    private void SayUnmodelled(DnsmasqLine line)
    {
        if (DnsmasqUnmodelled.Find(line.Key) is { } would)
        {
            Note(
                line.Line.File,
                line.Line.Line,
                line.KeyColumn,
                $"{line.Key} {would}; this model does not act on it.");
        }
        else if (!_findings.IsFull)
        {
            var near = _findings.Nearest(line.Key, DnsmasqUnmodelled.AllKnown);
            _findings.Warning(
                line.Line.File,
                line.Line.Line,
                line.KeyColumn,
                $"\"{line.Key}\" is no option of dnsmasq that is known here, and dnsmasq would not "
                + "start with a wrong one; "
                + (near is null ? "check its spelling or take it away." : $"did you mean {near}?"));
        }
    }

    private void Error(DnsmasqLine line, int column, string message) =>
        _findings.Error(line.Line.File, line.Line.Line, column, message);

    private void Note(string file, int line, int column, string message) =>
        _findings.Note(file, line, column, message);
}
