using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>
/// What systemd-resolved decides, one fact each. Read in 241, 247 and 252; where they differ, the version
/// is asked.
/// </summary>
public static class ResolvedRules
{
    /// <summary>Nanoseconds a query may take in all.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-def.h", "SD_RESOLVED_QUERY_TIMEOUT_USEC",
        Since = "241", Rule = "R1")]
    public static long QueryTimeoutNs => 120 * Instant.Second;

    /// <summary>Attempts of a transaction.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.h", "DNS_TRANSACTION_ATTEMPTS_MAX",
        Since = "241", Rule = "R1")]
    public static int MostAttempts => 24;

    /// <summary>
    /// Nanoseconds an attempt waits: the query's time shared out over its attempts, five seconds each.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "transaction_get_resend_timeout",
        Since = "241", Rule = "R1")]
    public static long AttemptTimeoutNs => QueryTimeoutNs / MostAttempts;

    /// <summary>
    /// The first grace period, after which a degraded server is tried with all features again.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-server.c", "DNS_SERVER_FEATURE_GRACE_PERIOD_MIN_USEC",
        Since = "241", Rule = "R1")]
    public static long FirstGraceNs => 300 * Instant.Second;

    /// <summary>Each grace period is twice the last, up to six hours.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-server.c", "dns_server_grace_period_expired",
        Since = "241", Rule = "R1")]
    public static long NextGraceNs(long graceNs) => Math.Min(graceNs * 2, 6 * 3600 * Instant.Second);

    /// <summary>
    /// With DNSSEC it starts at the highest level, without it at plain EDNS0. From 250 on there is no level
    /// with a large size, and DO is the highest.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-server.c", "dns_server_possible_feature_level",
        Since = "241", Rule = "R3")]
    public static FeatureLevel BestLevel(ResolvedVersion version, DnssecMode mode) =>
        mode == DnssecMode.No ? FeatureLevel.Edns0
        : version >= ResolvedVersion.V252 ? FeatureLevel.Do
        : FeatureLevel.Large;

    /// <summary>
    /// OPT from EDNS0 up, DO and the algorithm options from DO up, the large size at the top.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-packet.c", "dns_packet_append_opt",
        Since = "241", Rule = "R3")]
    public static Edns EdnsAt(FeatureLevel level) => level switch
    {
        FeatureLevel.Large => Edns.Opt | Edns.Do | Edns.Options | Edns.Large,
        FeatureLevel.Do => Edns.Opt | Edns.Do | Edns.Options,
        FeatureLevel.Edns0 => Edns.Opt,
        _ => Edns.None,
    };

    /// <summary>
    /// A loss counts only when the packet had the level the server is tried with, not a lower one.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-server.c", "dns_server_packet_lost",
        Since = "241", Rule = "R4")]
    public static bool CountsAsLoss(FeatureLevel possible, FeatureLevel sentAt) => possible == sentAt;

    /// <summary>
    /// After three losses in a row the level goes down by one; below plain UDP lies TCP, which is not
    /// modelled.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-server.c", "dns_server_possible_feature_level",
        Since = "241", Rule = "R4")]
    public static bool LosesTooMuch(FeatureLevel possible, int lostPackets) =>
        possible > FeatureLevel.Udp && lostPackets >= 3;

    /// <summary>An answer without OPT record is missed only from EDNS0 up.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-server.c", "dns_server_packet_bad_opt",
        Since = "241", Rule = "R4")]
    public static bool OptIsMissed(FeatureLevel level) => level >= FeatureLevel.Edns0;

    /// <summary>
    /// What an answer proves: a small answer says nothing about large ones, a missing OPT nothing beyond UDP.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-server.c", "dns_server_packet_received",
        Since = "241", Rule = "R4")]
    public static FeatureLevel ProvenLevel(FeatureLevel level, bool badOpt, bool rrsigMissing)
    {
        var capped = badOpt ? FeatureLevel.Udp : rrsigMissing ? FeatureLevel.Edns0 : FeatureLevel.Do;
        return level < capped ? level : capped;
    }

    /// <summary>The level a server that has not proven its present one is tried with next.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-server.c", "dns_server_possible_feature_level",
        Since = "241", Rule = "R4")]
    public static FeatureLevel NextLevel(
        FeatureLevel possible, bool badOpt, bool rrsigMissing, int lostPackets)
    {
        if (badOpt && possible >= FeatureLevel.Edns0)
        {
            return FeatureLevel.Udp;
        }

        if (rrsigMissing && possible >= FeatureLevel.Do)
        {
            return FeatureLevel.Edns0;
        }

        return LosesTooMuch(possible, lostPackets) ? possible - 1 : possible;
    }

    /// <summary>How it words a level that went down; the old level is named from 246 on.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-server.c", "dns_server_possible_feature_level",
        Since = "241", Rule = "R4")]
    public static LogLine DegradedLine(ResolvedVersion version) =>
        version < ResolvedVersion.V247 ? LogLine.ResolvedDegradedShort : LogLine.ResolvedDegraded;

    /// <summary>
    /// A server helps with DNSSEC when it is tried with DO and has spoilt neither OPT records nor signatures.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-server.c", "dns_server_dnssec_supported",
        Since = "241", Rule = "R5")]
    public static bool SupportsDnssec(FeatureLevel possible, bool badOpt, bool rrsigMissing) =>
        possible >= FeatureLevel.Do && !badOpt && !rrsigMissing;

    /// <summary>These types are not asked of a server that does not help with DNSSEC.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_emit_udp",
        Since = "241", Rule = "R5")]
    public static bool NeedsDnssec(RecordType type) =>
        type is RecordType.DS or RecordType.DNSKEY or RecordType.RRSIG;

    /// <summary>
    /// SERVFAIL, FORMERR and NOTIMP are asked again at once, one level lower; at plain UDP the code is
    /// accepted.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_process_reply",
        Since = "241", Rule = "R8")]
    public static bool MayBeOurFault(Rcode rcode) => rcode is Rcode.FORMERR or Rcode.SERVFAIL or Rcode.NOTIMP;

    /// <summary>
    /// The level a transaction may not exceed after an error: the next lower one, None when there is none
    /// left. From 250 on the first error may have been chance, and the same level is tried once more.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_process_reply",
        Since = "241", Rule = "R8")]
    public static FeatureLevel ClampAfterError(
        ResolvedVersion version, FeatureLevel level, FeatureLevel clamp) =>
        version >= ResolvedVersion.V252 && clamp == FeatureLevel.None && level > FeatureLevel.Udp
            ? level
            : level - 1;

    /// <summary>
    /// REFUSED is asked again at once, of the next server. Up to 247 only the number of attempts bounds it;
    /// from 248 on it is accepted when no server is left that was not asked.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_process_reply",
        Since = "241", Rule = "R9")]
    public static bool SwitchesServer(ResolvedVersion version, Rcode rcode, bool hasUntriedServer) =>
        rcode == Rcode.REFUSED && (hasUntriedServer || version < ResolvedVersion.V252);

    /// <summary>
    /// After a silence or a refusal the next server in order is asked; with one server, the same.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "on_transaction_timeout",
        Since = "241", Rule = "R7")]
    public static int NextServer(int current, int servers) => (current + 1) % servers;

    /// <summary>
    /// A helper whose code is NXDOMAIN or SERVFAIL is good enough; any other error fails what it helps.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_dnssec_ready",
        Since = "241", Rule = "R16")]
    public static bool HelperMayFail(Rcode rcode) => rcode is Rcode.NXDOMAIN or Rcode.SERVFAIL;

    /// <summary>
    /// From 248 on, a helper that came to nothing may have taught something about the server; when its level
    /// is lower by then, the question starts again instead of failing.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_dnssec_ready",
        Since = "248", Rule = "R16")]
    public static bool RestartsBeforeFailing(ResolvedVersion version) => version >= ResolvedVersion.V252;

    /// <summary>To an application, a lookup that ran out of time or attempts has no answer at all.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-stub.c", "dns_stub_query_complete",
        Since = "241", Rule = "R17")]
    public static bool StaysSilent(bool outOfTimeOrAttempts) => outOfTimeOrAttempts;

    /// <summary>Nanoseconds an application waits for the stub: one attempt of <c>dig +time=5</c>.</summary>
    [Cites("laboratory client", "applications", "dig +tries=1 +time=5", Rule = "G6")]
    public static long ApplicationPatienceNs => 5 * Instant.Second;

    /// <summary>
    /// Seconds an answer may be kept: SERVFAIL ten, in 241 thirty; negative answers with an SOA and records
    /// as they say. An answer that failed validation never comes here.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-cache.c", "dns_cache_put",
        Since = "241", Rule = "R20")]
    public static int CacheSeconds(ResolvedVersion version, in Answer answer) => answer.Rcode switch
    {
        Rcode.SERVFAIL => version < ResolvedVersion.V247 ? 30 : 10,
        Rcode.NOERROR or Rcode.NXDOMAIN when answer.HasRecords || answer.HasSoa =>
            Math.Min(answer.TtlSeconds, 7200),
        _ => 0,
    };

    /// <summary>The rule of this number, for an event.</summary>
    internal static RuleId Id(int number) => RuleId.Of('R', number);
}
