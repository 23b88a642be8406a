using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// What dnsmasq decides, one fact each. The version decides inside the rule; "as told" is a version of its
/// own, with the rules of the public post-mortem. Modelled so far: as told, and 2.80.
/// </summary>
public static class DnsmasqRules
{
    /// <summary>An unanswered record may be taken over at this age.</summary>
    [Cites("dnsmasq", "src/config.h", "TIMEOUT", Since = "2.68", Rule = "D1")]
    public const int TimeoutSeconds = 10;

    /// <summary>An unanswered record is cleared away at this age, when somebody looks for a record.</summary>
    public const int ClearAwaySeconds = 4 * TimeoutSeconds;

    /// <summary>
    /// More queries than this since the last test, and the next one goes to all default servers.
    /// </summary>
    public const int ForwardTest = 50;

    /// <summary>
    /// More seconds than this since the last test, and the next query goes to all default servers.
    /// </summary>
    public const int ForwardTime = 20;

    private const int LogPauseSeconds = 5;

    /// <summary>
    /// How many records the table holds. Told: the limit. 2.80 compares "length &gt; limit": one more.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "get_new_frec", Since = "2.68", Rule = "D10")]
    public static int Capacity(DnsmasqVersion version, int forwardMax) =>
        version.IsTold ? forwardMax : forwardMax + 1;

    /// <summary>
    /// With no record to be had, 2.80 leaves its client sockets unread: nobody gets an answer.
    /// </summary>
    [Cites("dnsmasq", "src/dnsmasq.c", "set_dns_listeners", Since = "2.72", Rule = "D4")]
    public static bool StopsReadingAtTheLimit(DnsmasqVersion version) => !version.IsTold;

    /// <summary>As told, a new query that finds the table full is answered SERVFAIL at once.</summary>
    [Cites("the post-mortem", "section Amplification", "", Rule = "T1")]
    public static bool RefusesWithServfailAtTheLimit(DnsmasqVersion version) => version.IsTold;

    /// <summary>
    /// As told, a SERVFAIL reply makes dnsmasq send the query once more; the second one goes to the asker.
    /// </summary>
    [Cites("the post-mortem", "section Amplification", "", Rule = "T2")]
    public static bool SendsAgainAsTold(DnsmasqVersion version, Rcode rcode, bool sentAgain) =>
        version.IsTold && rcode == Rcode.SERVFAIL && !sentAgain;

    /// <summary>
    /// As told, a record without an answer for ten seconds is freed. The post is silent here; this is our
    /// choice.
    /// </summary>
    [Cites("the post-mortem", "not stated", "", Rule = "T3")]
    public static bool FreesUnansweredByItself(DnsmasqVersion version) => version.IsTold;

    /// <summary>Ages are differences of whole seconds: ten seconds of age can be nine and a bit.</summary>
    [Cites("dnsmasq", "src/util.c", "dnsmasq_time", Since = "2.68", Rule = "D2")]
    public static long AgeSeconds(Instant taken, Instant now) => now.WholeSeconds - taken.WholeSeconds;

    /// <summary>
    /// The limit's log line is printed again only when more than five whole seconds have passed.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "query_full", Since = "2.68", Rule = "D14")]
    public static bool LogsTheLimit(long lastSecond, Instant now) =>
        lastSecond < 0 || now.WholeSeconds - lastSecond > LogPauseSeconds;

    /// <summary>
    /// With the table at its length, the oldest record is taken over from ten seconds of age on; below
    /// twenty seconds the table grows by one instead while it may.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "get_new_frec", Since = "2.72", Rule = "D9")]
    public static bool TakesOver(long oldestAgeSeconds, int length, int forwardMax) =>
        oldestAgeSeconds >= TimeoutSeconds
        && !(oldestAgeSeconds < 2 * TimeoutSeconds && length <= forwardMax);

    /// <summary>
    /// A query for a domain with its own servers goes to all of them, unless strict-order: then to the
    /// first.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "forward_query", Since = "2.72", Rule = "D17")]
    public static bool SendsToWholeGroup(
        DnsmasqOptions options, bool isDefaultGroup, bool knowsGoodServer,
        int sinceTest, long secondsSinceTest)
    {
        ArgumentNullException.ThrowIfNull(options);
        return !options.Version.IsTold
            && !options.StrictOrder
            && (!isDefaultGroup
                || options.AllServers
                || !knowsGoodServer
                || sinceTest > ForwardTest
                || secondsSinceTest > ForwardTime);
    }

    /// <summary>
    /// 2.80 sends a query again on SERVFAIL or REFUSED when one server had been asked by choice (the counter
    /// is 0) and the query carries no EDNS options. A domain group is never "by choice", unless
    /// strict-order.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "reply_query", Since = "2.80", Rule = "D18")]
    public static bool SendsAgain(DnsmasqVersion version, Rcode rcode, int forwardAll, Edns edns) =>
        !version.IsTold
        && rcode is Rcode.SERVFAIL or Rcode.REFUSED
        && forwardAll == 0
        && (edns & Edns.Options) == 0;

    /// <summary>
    /// With strict-order the retry needs a default server later in the list than the one that failed.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "reply_query", Since = "2.79", Rule = "D20")]
    public static bool StrictOrderMayGoOn(IReadOnlyList<ServerLine> servers, int failed)
    {
        ArgumentNullException.ThrowIfNull(servers);
        for (var i = failed + 1; i < servers.Count; i++)
        {
            if (servers[i].Domain.Length == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// While other servers have still to answer, SERVFAIL and REFUSED are not passed on (2.80).
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "reply_query", Since = "2.78", Rule = "D18")]
    public static bool WaitsForTheOthers(Rcode rcode, int leftAfterThis) =>
        leftAfterThis > 1 && rcode is Rcode.SERVFAIL or Rcode.REFUSED;

    /// <summary>Only answers to questions for addresses are kept, so only those are looked for.</summary>
    [Cites("dnsmasq", "src/rfc1035.c", "extract_addresses", Since = "2.68", Rule = "D31")]
    public static bool KeepsType(RecordType type) => type is RecordType.A or RecordType.AAAA;

    /// <summary>
    /// SERVFAIL and REFUSED are never kept; positive answers for A and AAAA, and NXDOMAIN with an SOA, are.
    /// </summary>
    [Cites("dnsmasq", "src/rfc1035.c", "extract_addresses", Since = "2.68", Rule = "D31")]
    public static bool Keeps(DnsmasqOptions options, QuestionKey question, in Answer answer)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.CacheSize > 0 && KeepsType(question.Type) && answer.TtlSeconds > 0
            && ((answer.Rcode == Rcode.NOERROR && answer.HasRecords)
                || (answer.Rcode == Rcode.NXDOMAIN && answer.HasSoa && !options.NoNegcache));
    }
}
