using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>Where a question goes that is not routed by its own name: DS and DNSKEY, by version.</summary>
public static class RoutingRules
{
    private static readonly DnsmasqVersion FirstWithoutDsForDomains = DnsmasqVersion.Release(81);
    private static readonly DnsmasqVersion LastWithoutDsForDomains = DnsmasqVersion.Release(85);
    private static readonly DnsmasqVersion FirstWithDsByParent = DnsmasqVersion.Release(92);

    /// <summary>
    /// 2.81 to 2.85 send every DS and DNSKEY question to the default servers: a server for a domain is
    /// skipped, because it is not marked as one that can be validated.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "search_servers", Since = "2.81", Rule = "D16")]
    public static bool SkipsDomainServers(DnsmasqVersion version, RecordType type) =>
        version >= FirstWithoutDsForDomains
        && version <= LastWithoutDsForDomains
        && type is RecordType.DS or RecordType.DNSKEY;

    /// <summary>
    /// From 2.92 on a DS question is routed by the name above it, because the parent zone holds the record.
    /// </summary>
    [Cites("dnsmasq", "src/domain-match.c", "lookup_domain", Since = "2.92", Rule = "D16")]
    public static bool RoutesByParent(DnsmasqVersion version, RecordType type) =>
        version >= FirstWithDsByParent && type == RecordType.DS;
}
