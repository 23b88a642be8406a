using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>
/// What Consul decides, one fact each. Where releases differ, the rule looks at the version.
/// </summary>
public static class ConsulRules
{
    /// <summary>The experiment that switches the newer DNS code on, in 1.18.</summary>
    public const string RouterOn = "v2dns";

    /// <summary>The experiment that switches the older DNS code on again, in 1.19.0 and 1.19.1.</summary>
    public const string RouterOff = "v1dns";

    private static readonly ConsulVersion FirstWithRootBug = ConsulVersion.Release(5, 2);
    private static readonly ConsulVersion FirstWithoutRootBug = ConsulVersion.Release(7, 1);

    /// <summary>
    /// The newer DNS code has no special case for DS: it was an experiment in 1.18, the default in 1.19.0 and
    /// 1.19.1, and was taken out again in 1.19.2.
    /// </summary>
    [Cites("consul", "agent/dns/router.go", "parseDomain", Since = "1.18.0", Rule = "C11")]
    public static bool UsesRouter(ConsulVersion version, IReadOnlyCollection<string> experiments)
    {
        ArgumentNullException.ThrowIfNull(experiments);
        return version.Minor switch
        {
            18 => experiments.Contains(RouterOn),
            19 => version.Patch < 2 && !experiments.Contains(RouterOff),
            _ => false,
        };
    }

    /// <summary>
    /// The DNS library hands every DS question to the handler of the root, at whatever depth under the
    /// domain: with recursors that is recursion, without them there is no root handler and the domain's own
    /// handler answers.
    /// </summary>
    [Cites("miekg/dns", "serve_mux.go", "match", Since = "v1.0.14", Rule = "M1")]
    public static bool GoesToTheRoot(RecordType type, bool hasRecursors, bool usesRouter) =>
        hasRecursors && type == RecordType.DS && !usesRouter;

    /// <summary>
    /// There are three handlers, and a fourth for the root when there are recursors; the longest match has
    /// the question.
    /// </summary>
    [Cites("consul", "agent/dns.go", "ListenAndServe", Since = "1.4.4", Rule = "C1")]
    public static ConsulHandler Handler(
        RecordType type, bool isUnderDomain, bool isUnderArpa, bool hasRecursors, bool usesRouter) =>
        (GoesToTheRoot(type, hasRecursors, usesRouter), isUnderDomain, isUnderArpa) switch
        {
            (true, _, _) => ConsulHandler.Recursors,
            (_, true, _) => ConsulHandler.OwnDomain,
            (_, _, true) => ConsulHandler.Reverse,
            _ => hasRecursors ? ConsulHandler.Recursors : ConsulHandler.None,
        };

    /// <summary>
    /// From 1.5.2 to 1.7.0 an unset <c>alt_domain</c> stands for the root: without recursors every name of
    /// the world is said not to exist.
    /// </summary>
    [Cites("consul", "agent/dns.go", "ListenAndServe", Since = "1.5.2", Rule = "C2")]
    public static bool OwnsTheRoot(ConsulVersion version, bool hasAltDomain) =>
        !hasAltDomain && version >= FirstWithRootBug && version < FirstWithoutRootBug;

    /// <summary>
    /// Without a handler for a name the library answers: SERVFAIL up to 1.9, REFUSED with the newer library
    /// of 1.10, and REFUSED in the newer DNS code.
    /// </summary>
    [Cites("miekg/dns", "server.go", "HandleFailed", Since = "v1.0.14", Rule = "M3")]
    public static Rcode CodeWithoutHandler(ConsulVersion version) =>
        version.Minor < 10 ? Rcode.SERVFAIL : Rcode.REFUSED;

    /// <summary>
    /// What an address nobody registered gets when there are no recursors: SERVFAIL, as from recursors that
    /// all failed, and NXDOMAIN from 1.17.4 on.
    /// </summary>
    [Cites("consul", "agent/dns.go", "handlePtr", Since = "1.4.4", Rule = "C9")]
    public static Rcode CodeForUnknownAddress(ConsulVersion version) =>
        version < ConsulVersion.Release(17, 4) ? Rcode.SERVFAIL : Rcode.NXDOMAIN;

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

    /// <summary>Recursors are tried in the order of the list; from 1.11 they can be drawn.</summary>
    [Cites("consul", "agent/dns.go", "handleRecurse", Since = "1.11.0", Rule = "C6")]
    public static bool DrawsRecursors(ConsulVersion version, string strategy) =>
        version.Minor >= 11 && strategy == ConsulOptions.RandomStrategy;

    /// <summary>
    /// What Consul says of a name in its own domain: the addresses for A; the SOA for SOA, owned by the
    /// domain whatever was asked; no data for a registered name and another type; otherwise the name does
    /// not exist.
    /// </summary>
    [Cites("consul", "agent/dns.go", "handleQuery", Since = "1.5.2", Rule = "C7")]
    public static Answer OwnAnswer(
        RecordType type, bool isApex, bool isRegistered, bool opt, int recordTtl, int soaTtl) =>
        (type, isApex, isRegistered) switch
        {
            (RecordType.SOA or RecordType.NS, true, _) => new Answer(Rcode.NOERROR, true, false, opt, soaTtl),
            (RecordType.SOA or RecordType.NS, _, _) => new Answer(Rcode.NOERROR, false, true, opt, soaTtl),
            (RecordType.DS, _, _) => OwnDs(isRegistered, opt, soaTtl),
            (RecordType.A or RecordType.ANY, _, true) =>
                new Answer(Rcode.NOERROR, true, false, opt, recordTtl),
            (_, _, true) => new Answer(Rcode.NOERROR, false, true, opt, soaTtl),
            _ => new Answer(Rcode.NXDOMAIN, false, true, opt, soaTtl),
        };

    /// <summary>
    /// A DS question that is not handed on: a registered name has none, and every other, the domain itself
    /// too, does not exist.
    /// </summary>
    [Cites("consul", "agent/dns.go", "dispatch", Since = "1.5.2", Rule = "C8")]
    public static Answer OwnDs(bool isRegistered, bool opt, int soaTtl) =>
        new(isRegistered ? Rcode.NOERROR : Rcode.NXDOMAIN, false, true, opt, soaTtl);

    /// <summary>Up to 1.6 the log is Go's own; from 1.7 its lines have a module and fields.</summary>
    [Cites("consul", "agent/dns.go", "handleRecurse", Since = "1.4.4", Rule = "C13")]
    public static bool LogsFields(ConsulVersion version) => version.Minor >= 7;
}
