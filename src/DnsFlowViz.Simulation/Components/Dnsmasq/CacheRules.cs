using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>Which answers dnsmasq keeps.</summary>
public static class CacheRules
{
    private static readonly DnsmasqVersion FirstThatKeepsEveryNxdomain = DnsmasqVersion.Release(87);

    /// <summary>
    /// Questions that are looked for in the cache: those for addresses, and from 2.87 on all, because a name
    /// that does not exist has no record of any type.
    /// </summary>
    [Cites("dnsmasq", "src/rfc1035.c", "answer_request", Since = "2.68", Rule = "D31")]
    public static bool LooksFor(DnsmasqVersion version, RecordType type) =>
        KeepsType(type) || version >= FirstThatKeepsEveryNxdomain;

    /// <summary>
    /// SERVFAIL and REFUSED are never kept; positive answers for A and AAAA, and NXDOMAIN with an SOA, are.
    /// Up to 2.86 NXDOMAIN too is kept for those types only.
    /// </summary>
    [Cites("dnsmasq", "src/rfc1035.c", "extract_addresses", Since = "2.68", Rule = "D31")]
    public static bool Keeps(DnsmasqOptions options, QuestionKey question, in Answer answer)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.CacheSize > 0 && answer.TtlSeconds > 0
            && ((answer.Rcode == Rcode.NOERROR && answer.HasRecords && KeepsType(question.Type))
                || (answer.Rcode == Rcode.NXDOMAIN && answer.HasSoa && !options.NoNegcache
                    && LooksFor(options.Version, question.Type)));
    }

    private static bool KeepsType(RecordType type) => type is RecordType.A or RecordType.AAAA;
}
