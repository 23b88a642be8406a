namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>
/// Settings systemd-resolved really has and this model does not act on, with what they would do.
/// </summary>
internal static class ResolvedUnmodelled
{
    private static readonly (string Name, string Would)[] Known =
    [
        ("FallbackDNS", "is asked when no other server is known"),
        ("LLMNR", "asks the neighbours on the link for short names"),
        ("MulticastDNS", "asks the neighbours on the link for names under local"),
        ("DNSOverTLS", "asks the servers through TLS"),
        ("DNSStubListener", "opens or closes the address local programs ask"),
        ("DNSStubListenerExtra", "opens more addresses for local programs"),
        ("ReadEtcHosts", "answers names of the hosts file"),
        ("ResolveUnicastSingleLabel", "sends short names to the servers"),
        ("CacheFromLocalhost", "keeps answers of servers on the same machine"),
        ("StaleRetentionSec", "answers with old records while the servers are silent"),
        ("RefuseRecordTypes", "refuses questions of some types"),
    ];

    /// <summary>Every setting known here, for finding the one somebody meant.</summary>
    public static IReadOnlyCollection<string> AllKnown { get; } =
        ["DNS", "Domains", "DNSSEC", "Cache", .. Known.Select(setting => setting.Name)];

    /// <summary>What the setting would do, as the rest of a sentence; null when it is not known.</summary>
    public static string? Find(string setting) => Known.FirstOrDefault(known => known.Name == setting).Would;
}
