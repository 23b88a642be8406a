using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>What Consul decides, one fact each. Modelled: the DNS server of 1.8.7.</summary>
public static class ConsulRules
{
    /// <summary>
    /// The DNS library hands every DS question to the handler of the root, at whatever depth under the
    /// domain: with recursors that is recursion, without them there is no root handler and the domain's own
    /// handler answers.
    /// </summary>
    [Cites("miekg/dns", "serve_mux.go", "match", Since = "v1.0.14", Rule = "M1")]
    public static bool HandsToTheRecursors(RecordType type, bool isUnderDomain, bool hasRecursors) =>
        hasRecursors && (type == RecordType.DS || !isUnderDomain);

    /// <summary>Without a handler for a name the library answers SERVFAIL (1.1.26, in Consul 1.8).</summary>
    [Cites("miekg/dns", "server.go", "HandleFailed", Since = "v1.0.14", Rule = "M3")]
    public static Rcode CodeWithoutHandler => Rcode.SERVFAIL;

    /// <summary>
    /// An answer of a recursor is passed back only when it says NOERROR or NXDOMAIN; any other is a failed
    /// recursor.
    /// </summary>
    [Cites("consul", "agent/dns.go", "handleRecurse", Since = "1.2.3", Rule = "C3")]
    public static bool PassesBack(Rcode rcode) => rcode is Rcode.NOERROR or Rcode.NXDOMAIN;

    /// <summary>With every recursor failed the asker gets SERVFAIL.</summary>
    [Cites("consul", "agent/dns.go", "handleRecurse", Since = "1.2.3", Rule = "C3")]
    public static Rcode CodeWhenAllFail => Rcode.SERVFAIL;

    /// <summary>
    /// The question goes to the recursor under the id it came with; only the source port is new.
    /// </summary>
    [Cites("miekg/dns", "client.go", "Exchange", Since = "v1.0.14", Rule = "C5")]
    public static ushort IdToRecursor(ushort askedId) => askedId;

    /// <summary>
    /// What Consul says of a name in its own domain: the service's addresses for A; the SOA for SOA, owned
    /// by the domain whatever was asked; no data for an existing service and another type; otherwise the
    /// name does not exist.
    /// </summary>
    [Cites("consul", "agent/dns.go", "handleQuery", Since = "1.5.2", Rule = "C7")]
    public static Answer OwnAnswer(
        RecordType type, bool isApex, bool serviceExists, bool opt, int serviceTtl, int soaTtl) =>
        (type, isApex, serviceExists) switch
        {
            (RecordType.SOA or RecordType.NS, true, _) => new Answer(Rcode.NOERROR, true, false, opt, soaTtl),
            (RecordType.SOA or RecordType.NS, _, _) => new Answer(Rcode.NOERROR, false, true, opt, soaTtl),
            (RecordType.A or RecordType.ANY, _, true) =>
                new Answer(Rcode.NOERROR, true, false, opt, serviceTtl),
            (_, _, true) => new Answer(Rcode.NOERROR, false, true, opt, soaTtl),
            _ => new Answer(Rcode.NXDOMAIN, false, true, opt, soaTtl),
        };
}
