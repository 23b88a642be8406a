namespace DnsFlowViz.Simulation.Dns;

/// <summary>What a SOA record says (RFC 1035 section 3.3.13).</summary>
/// <param name="Server">MNAME: the zone's first server.</param>
/// <param name="Mailbox">RNAME: the mailbox of who runs the zone, its @ written as a dot.</param>
/// <param name="Serial">SERIAL: version of the zone.</param>
/// <param name="RefreshSeconds">REFRESH: seconds until a secondary looks again.</param>
/// <param name="RetrySeconds">RETRY: seconds until it looks again after a failure.</param>
/// <param name="ExpireSeconds">EXPIRE: seconds after which its copy is no longer good.</param>
/// <param name="MinimumSeconds">MINIMUM: seconds a negative answer may be kept (RFC 2308
/// section 4).</param>
public sealed record WireSoa(
    string Server,
    string Mailbox,
    uint Serial,
    uint RefreshSeconds,
    uint RetrySeconds,
    uint ExpireSeconds,
    uint MinimumSeconds);
