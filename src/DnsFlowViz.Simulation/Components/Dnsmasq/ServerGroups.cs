namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// The groups of servers: those of one domain each, and the default ones. A group has a number, and number 0
/// is the default group.
/// </summary>
public sealed class ServerGroups
{
    private readonly List<string> _domains = [""];

    /// <summary>The groups of a server list.</summary>
    public ServerGroups(IReadOnlyList<ServerLine> servers)
    {
        ArgumentNullException.ThrowIfNull(servers);
        foreach (var server in servers.Where(server => server.IsServer))
        {
            if (!_domains.Contains(server.Domain, StringComparer.Ordinal))
            {
                _domains.Add(server.Domain);
            }
        }
    }

    /// <summary>How many there are, the default group included.</summary>
    public int Count => _domains.Count;

    /// <summary>The domain of every group, by number; empty for the default one.</summary>
    public IReadOnlyList<string> Domains => _domains;

    /// <summary>The domain of a group; empty for the default one.</summary>
    public string this[int group] => _domains[group];

    /// <summary>Number of a domain's group; 0 when it has no servers of its own.</summary>
    public int Of(string domain) => Math.Max(0, _domains.IndexOf(domain));

    /// <summary>How many groups a server list has.</summary>
    public static int CountOf(IReadOnlyList<ServerLine> servers) => new ServerGroups(servers).Count;
}
