using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// Where a question goes: what a domain of the config matches, which of several lines for one domain decides,
/// and the types that are not routed by their own name.
/// </summary>
public static class RoutingRules
{
    private static readonly DnsmasqVersion FirstWithOneTable = DnsmasqVersion.Release(86);
    private static readonly DnsmasqVersion FirstWithLocalBeforeServers = DnsmasqVersion.Release(92);
    private static readonly DnsmasqVersion FirstWithoutDsForDomains = DnsmasqVersion.Release(81);
    private static readonly DnsmasqVersion LastWithoutDsForDomains = DnsmasqVersion.Release(85);
    private static readonly DnsmasqVersion FirstWithDsByParent = DnsmasqVersion.Release(92);

    /// <summary>
    /// From 2.86 on a <c>*</c> at the start of a domain stands for any beginning, also in the middle of a
    /// label; up to 2.85 it is a letter of the name, and no usual name has it.
    /// </summary>
    [Cites("dnsmasq", "src/domain-match.c", "lookup_domain", Since = "2.86", Rule = "D15")]
    public static bool MatchesPartsOfLabels(DnsmasqVersion version, string domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return domain.StartsWith('*') && version >= FirstWithOneTable;
    }

    /// <summary>
    /// An address answers questions of its family; <c>#</c>, which is all zeros, those of both.
    /// </summary>
    [Cites("dnsmasq", "src/domain-match.c", "filter_servers", Since = "2.76", Rule = "D15")]
    public static bool Answers(FixedAddress entry, RecordType type)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Address is not null
            && (type == RecordType.A || (type == RecordType.AAAA && entry.Address == FixedAddress.Zeros));
    }

    /// <summary>
    /// When a domain has nothing but addresses of another family, releases from 2.86 on go on to the next
    /// shorter domain; up to 2.85 the answer is that there is no data.
    /// </summary>
    [Cites("dnsmasq", "src/domain-match.c", "lookup_domain", Since = "2.86", Rule = "D15")]
    public static bool GoesOnToShorterDomains(DnsmasqVersion version) => version >= FirstWithOneTable;

    /// <summary>
    /// Of several lines for one domain, an address that answers the question always comes first. From 2.92 on
    /// <c>local=</c> is next, then <c>server=/domain/#</c>, then servers. In 2.86 to 2.91
    /// <c>server=/domain/#</c> is next, then servers, and <c>local=</c> is last. Up to 2.85 it is servers,
    /// <c>server=/domain/#</c>, <c>local=</c>.
    /// </summary>
    [Cites("dnsmasq", "src/domain-match.c", "filter_servers", Since = "2.86", Rule = "D15")]
    public static bool LocalComesBeforeServers(DnsmasqVersion version) =>
        version >= FirstWithLocalBeforeServers;

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
