using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>One reading of a resolved.conf: takes line after line and keeps what they come to.</summary>
internal sealed class ResolvedReading(int version)
{
    internal const string Section = "[Resolve]";
    private const string File = ResolvedConfig.MainFile;

    private readonly FindingList _findings = new();
    private readonly List<ResolvedServer> _servers = [];
    private readonly List<string> _routes = [];
    private readonly List<string> _anchors = [];
    private ResolvedOptions _options = new() { Version = version };
    private string _section = "";

    /// <summary>Takes one line of resolved.conf.</summary>
    public void Take(int number, string text)
    {
        var said = text.Trim();
        if (said.Length == 0 || said[0] is '#' or ';')
        {
            return;
        }

        var column = text.IndexOf(said, StringComparison.Ordinal) + 1;
        if (said[0] == '[')
        {
            TakeSection(number, column, said);
        }
        else if (_section != Section)
        {
            _findings.Warning(
                File,
                number,
                column,
                $"systemd passes over a line outside of {Section}; put {Section} above it.");
        }
        else
        {
            TakeSetting(TextLines.Line(File, number, text), text, column);
        }
    }

    /// <summary>Takes the lines of a file of negative trust anchors: one domain each.</summary>
    public void TakeAnchors(string file, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var said = lines[i].Trim();
            if (said.Length == 0 || said[0] is ';' or '#')
            {
                continue;
            }

            if (DomainText.TryRead(said, out var domain))
            {
                _anchors.Add(domain);
            }
            else
            {
                var column = lines[i].IndexOf(said, StringComparison.Ordinal) + 1;
                _findings.Error(
                    file,
                    i + 1,
                    column,
                    $"\"{said}\" is not a domain name; write one per line, such as consul.");
            }
        }
    }

    /// <summary>The options and findings after the last line.</summary>
    public ParsedConfig<ResolvedOptions> Finish() => new(
        _options with { Servers = _servers, RouteDomains = _routes, NegativeTrustAnchors = _anchors },
        _findings.ToArray());

    private void TakeSection(int number, int column, string said)
    {
        _section = said;
        if (said != Section)
        {
            _findings.Warning(
                File,
                number,
                column,
                $"systemd-resolved passes over the section {said}; its own is {Section}.");
        }
    }

    private void TakeSetting(ConfigLine line, string text, int column)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            _findings.Error(
                File,
                line.Line,
                column,
                "A setting is a name, \"=\" and a value, such as DNS=10.88.10.3.");
            return;
        }

        var key = text[..equals].Trim();
        var words = TextLines.Words(text[(equals + 1)..], equals + 2);
        var value = words.Count > 0 ? words[0] : new ConfigWord("", equals + 2);
        switch (key)
        {
            case "DNS":
                TakeServers(line, words);
                break;
            case "Domains":
                TakeDomains(line, words);
                break;
            case "DNSSEC":
                TakeDnssec(line, value);
                break;
            case "Cache":
                TakeCache(line, value);
                break;
            default:
                TakeOther(line, column, key);
                break;
        }
    }

    private void TakeServers(ConfigLine line, IReadOnlyList<ConfigWord> words)
    {
        // In systemd an empty list forgets what the lines before it said.
        if (words.Count == 0)
        {
            _servers.Clear();
        }

        foreach (var word in words)
        {
            if (ResolvedServerText.Read(line, word, _findings) is { } server)
            {
                _servers.Add(server);
            }
        }
    }

    private void TakeDomains(ConfigLine line, IReadOnlyList<ConfigWord> words)
    {
        if (words.Count == 0)
        {
            _routes.Clear();
        }

        foreach (var word in words)
        {
            var name = word.Text.TrimStart('~');
            if (!DomainText.TryRead(name, out var domain))
            {
                _findings.Error(
                    File,
                    line.Line,
                    word.Column,
                    $"\"{word.Text}\" is not a domain; write one such as ~consul.");
                continue;
            }

            _routes.Add(domain);
            if (word.Text[0] != '~')
            {
                _findings.Note(
                    File,
                    line.Line,
                    word.Column,
                    "A domain without \"~\" also completes short names; this model only routes by it.");
            }
        }
    }

    private void TakeDnssec(ConfigLine line, ConfigWord value)
    {
        DnssecMode? mode = (value.Text, Truth(value.Text)) switch
        {
            ("allow-downgrade", _) => DnssecMode.AllowDowngrade,
            (_, true) => DnssecMode.Yes,
            (_, false) => DnssecMode.No,
            _ => null,
        };
        if (mode is null)
        {
            _findings.Error(File, line.Line, value.Column, "DNSSEC takes yes, no or allow-downgrade.");
            return;
        }

        _options = _options with { Dnssec = mode.Value };
    }

    private void TakeCache(ConfigLine line, ConfigWord value)
    {
        if ((value.Text == "no-negative" ? true : Truth(value.Text)) is not { } enabled)
        {
            _findings.Error(File, line.Line, value.Column, "Cache takes yes, no or no-negative.");
            return;
        }

        _options = _options with { CacheEnabled = enabled };
        if (value.Text == "no-negative")
        {
            _findings.Note(
                File,
                line.Line,
                value.Column,
                "no-negative keeps no negative answers; this model reads it as yes.");
        }
    }

    private void TakeOther(ConfigLine line, int column, string key)
    {
        if (ResolvedUnmodelled.Find(key) is { } would)
        {
            _findings.Note(File, line.Line, column, $"{key} {would}; this model does not act on it.");
        }
        else if (!_findings.IsFull)
        {
            _findings.Warning(
                File,
                line.Line,
                column,
                $"\"{key}\" is no setting of systemd-resolved that is known here. "
                + _findings.Suggest(key, ResolvedUnmodelled.AllKnown));
        }
    }

    private static bool? Truth(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "on" or "1" or "y" or "t" => true,
        "no" or "false" or "off" or "0" or "n" or "f" => false,
        _ => null,
    };
}
