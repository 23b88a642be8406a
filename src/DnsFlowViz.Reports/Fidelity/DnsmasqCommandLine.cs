using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Dnsmasq;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>
/// A command line of dnsmasq as the lines of dnsmasq.conf that say the same, in the same order.
/// </summary>
internal sealed class DnsmasqCommandLine
{
    private static readonly (string Letter, string Name)[] Short =
    [
        ("-S", "server"), ("-R", "no-resolv"), ("-r", "resolv-file"), ("-o", "strict-order"),
        ("-0", "dns-forward-max"), ("-c", "cache-size"), ("-N", "no-negcache"), ("-q", "log-queries"),
        ("-A", "address"), ("-D", "domain-needed"), ("-b", "bogus-priv"), ("-h", "no-hosts"),
        ("-k", "keep-in-foreground"), ("-d", "no-daemon"), ("-u", "user"), ("-g", "group"), ("-p", "port"),
        ("-a", "listen-address"), ("-z", "bind-interfaces"), ("-C", "conf-file"), ("-x", "pid-file"),
        ("-8", "log-facility"), ("-T", "local-ttl"), ("-Q", "query-port"), ("-n", "no-poll"),
    ];

    /// <summary>Options about the process, its log and its sockets, without a part in forwarding.</summary>
    private static readonly string[] Process =
    [
        "keep-in-foreground", "no-daemon", "user", "group", "pid-file", "log-facility", "log-async",
        "no-hosts", "bind-interfaces", "bind-dynamic", "no-poll", "no-daemon", "log-debug",
    ];

    /// <summary>Short options that take a value from the next word.</summary>
    private const string TakesValue = "S r 0 c A u g p a C x 8 T Q";

    private readonly List<string> _lines = [];
    private readonly List<string> _unhonoured = [];

    private DnsmasqCommandLine()
    {
    }

    /// <summary>The lines of dnsmasq.conf.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Words it could not honour, one sentence each.</summary>
    public IReadOnlyList<string> Unhonoured => _unhonoured;

    /// <summary>The address it listens on; empty when the command line names none.</summary>
    public string Address { get; private set; } = "";

    /// <summary>True when it reads default servers from a resolv.conf.</summary>
    public bool ReadsResolvConf { get; private set; } = true;

    /// <summary>The resolv.conf named; empty for the system's own.</summary>
    public string ResolvFile { get; private set; } = "";

    public static DnsmasqCommandLine Read(IReadOnlyList<string> argv)
    {
        var read = new DnsmasqCommandLine();
        for (var i = 1; i < argv.Count; i++)
        {
            if (Short.FirstOrDefault(known => known.Letter == argv[i]) is { Name: { } name })
            {
                var hasValue = TakesValue.Split(' ').Contains(argv[i][1..]) && i + 1 < argv.Count;
                read.Take(name, hasValue ? argv[++i] : "");
            }
            else if (argv[i].StartsWith("--", StringComparison.Ordinal))
            {
                var parts = argv[i][2..].Split('=', 2);
                read.Take(parts[0], parts.Length > 1 ? parts[1] : "");
            }
            else
            {
                read._unhonoured.Add($"dnsmasq_argv: \"{argv[i]}\" is not understood.");
            }
        }

        return read;
    }

    /// <summary>Servers named for a domain, and those named for everything else.</summary>
    public IEnumerable<(string Domain, string Address)> Servers(DnsmasqVersion version)
    {
        var files = new Dictionary<string, string> { [DnsmasqConfig.MainFile] = string.Join('\n', _lines) };
        return DnsmasqConfig.Parse(version, files).Options.Servers
            .Where(server => server.IsServer)
            .Select(server => (server.Domain, server.Address!));
    }

    /// <summary>
    /// Leaves out lines that the model cannot read, and names them and those it does not act on.
    /// </summary>
    public void Check(DnsmasqVersion version)
    {
        var files = new Dictionary<string, string> { [DnsmasqConfig.MainFile] = string.Join('\n', _lines) };
        var findings = DnsmasqConfig.Parse(version, files).Findings
            .Where(finding => finding.Line > 0).ToList();
        _unhonoured.AddRange(findings.Select(
            finding => $"dnsmasq_argv: --{_lines[finding.Line - 1]}: {finding.Message}"));
        var broken = findings.Where(finding => finding.Severity == Diagnostic.Error)
            .Select(finding => finding.Line - 1).Distinct().OrderDescending();
        foreach (var line in broken)
        {
            _lines.RemoveAt(line);
        }
    }

    private void Take(string name, string value)
    {
        switch (name)
        {
            case "listen-address":
                TakeAddress(value);
                break;
            case "resolv-file":
                ResolvFile = value;
                break;
            case "conf-file" when value is "/dev/null" or "":
            case "port" when value == "53":
                break;
            case "conf-file" or "conf-dir" or "port":
                _unhonoured.Add($"dnsmasq_argv: --{name}={value} is not played.");
                break;
            default:
                TakeLine(name, value);
                break;
        }
    }

    private void TakeAddress(string value)
    {
        var addresses = value.Split(',');
        if (Address.Length > 0 || addresses.Length > 1)
        {
            _unhonoured.Add(
                $"dnsmasq_argv: --listen-address={value}: the simulated dnsmasq has one address and "
                + "one socket; with several, releases up to 2.85 can answer REFUSED at the limit.");
        }

        Address = Address.Length > 0 ? Address : addresses[0];
    }

    private void TakeLine(string name, string value)
    {
        if (name == "no-resolv")
        {
            ReadsResolvConf = false;
        }

        if (!Process.Contains(name))
        {
            _lines.Add(value.Length > 0 ? $"{name}={value}" : name);
        }
    }
}
