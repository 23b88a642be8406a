using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>Every knob of dnsmasq that this model acts on, with the default dnsmasq itself has.</summary>
public sealed record DnsmasqOptions
{
    /// <summary>The release it plays; decides inside the rules.</summary>
    public DnsmasqVersion Version { get; init; } = DnsmasqVersion.Told;

    /// <summary><c>dns-forward-max</c>: how many forwarded questions may be waiting for an answer.</summary>
    public int ForwardMax { get; init; } = 150;

    /// <summary>The line that set <see cref="ForwardMax"/>; null for the default.</summary>
    public ConfigLine? ForwardMaxLine { get; init; }

    /// <summary><c>strict-order</c>: try the servers one at a time, in list order.</summary>
    public bool StrictOrder { get; init; }

    /// <summary>The line that set <see cref="StrictOrder"/>; null when it is off.</summary>
    public ConfigLine? StrictOrderLine { get; init; }

    /// <summary><c>all-servers</c>: ask all servers of a group every time.</summary>
    public bool AllServers { get; init; }

    /// <summary><c>no-resolv</c>: take no servers from resolv.conf.</summary>
    public bool NoResolv { get; init; }

    /// <summary><c>cache-size</c>: names the cache holds; 0 switches it off.</summary>
    public int CacheSize { get; init; } = 150;

    /// <summary><c>no-negcache</c>: keep no negative answers.</summary>
    public bool NoNegcache { get; init; }

    /// <summary><c>neg-ttl</c>: seconds a negative answer without SOA is kept; 0 keeps none.</summary>
    public int NegTtlSeconds { get; init; }

    /// <summary><c>log-queries</c>: what is printed about every query.</summary>
    public QueryLogForm QueryLog { get; init; }

    /// <summary>True when it prints lines about its queries.</summary>
    public bool LogQueries => QueryLog != QueryLogForm.Off;

    /// <summary>
    /// <c>fast-dns-retry</c>: milliseconds until an unanswered query is sent again by itself; 0 is off.
    /// </summary>
    public int FastRetryMs { get; init; }

    /// <summary>Milliseconds after which <c>fast-dns-retry</c> gives up.</summary>
    public int FastRetryForMs { get; init; } = FastRetryRules.TotalMs;

    /// <summary><c>dns-loop-detect</c>: probe the default servers for loops.</summary>
    public bool LoopDetect { get; init; }

    /// <summary><c>domain-needed</c>: never send on names without a dot.</summary>
    public bool DomainNeeded { get; init; }

    /// <summary><c>bogus-priv</c>: never send on reverse lookups of private addresses.</summary>
    public bool BogusPriv { get; init; }

    /// <summary>
    /// The servers in the order of dnsmasq's own list for this version, which is the order the rules walk. It
    /// is not the order of the lines.
    /// </summary>
    public IReadOnlyList<ServerLine> Servers { get; init; } = [];

    /// <summary>The <c>address=</c> lines, in the order of the file.</summary>
    public IReadOnlyList<FixedAddress> Addresses { get; init; } = [];
}
