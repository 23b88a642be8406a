using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// Who gets a forward record, and what happens when there is none to be had. The version decides inside the
/// rule; "as told" is a version of its own, with the rules of the public post-mortem.
/// </summary>
public static class AdmissionRules
{
    /// <summary>An unanswered record may be taken over at this age.</summary>
    [Cites("dnsmasq", "src/config.h", "TIMEOUT", Since = "2.68", Rule = "D1")]
    public const int TimeoutSeconds = 10;

    /// <summary>An unanswered record is cleared away at this age, when somebody looks for a record.</summary>
    public const int ClearAwaySeconds = 4 * TimeoutSeconds;

    private static readonly DnsmasqVersion FirstThatCountsByGroup = DnsmasqVersion.Release(86);

    /// <summary>Ages are differences of whole seconds: ten seconds of age can be nine and a bit.</summary>
    [Cites("dnsmasq", "src/util.c", "dnsmasq_time", Since = "2.68", Rule = "D2")]
    public static long AgeSeconds(Instant taken, Instant now) => now.WholeSeconds - taken.WholeSeconds;

    /// <summary>
    /// With no record to be had, releases up to 2.85 leave their client sockets unread: nobody gets an
    /// answer.
    /// </summary>
    [Cites("dnsmasq", "src/dnsmasq.c", "set_dns_listeners", Since = "2.72", Rule = "D4")]
    public static bool StopsReadingAtTheLimit(DnsmasqVersion version) =>
        !version.IsTold && version < FirstThatCountsByGroup;

    /// <summary>
    /// From 2.86 on the sockets are always read, and a query without a record is answered REFUSED at once.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "forward_query", Since = "2.86", Rule = "D6")]
    public static bool RefusesAtTheLimit(DnsmasqVersion version) => version >= FirstThatCountsByGroup;

    /// <summary>
    /// The oldest record is taken over when it is ten seconds old and no other is free. Up to 2.85 the list
    /// grows by one instead while the record is below twenty seconds and the list may grow.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "get_new_frec", Since = "2.72", Rule = "D9")]
    public static bool TakesOver(
        DnsmasqVersion version, long oldestAgeSeconds, int length, int forwardMax) =>
        oldestAgeSeconds >= TimeoutSeconds
        && (version >= FirstThatCountsByGroup
            || !(oldestAgeSeconds < 2 * TimeoutSeconds && length <= forwardMax));

    /// <summary>
    /// How many records the table holds. Told: the limit. Up to 2.85 the test is "length &gt; limit": one
    /// more, for all domains together. From 2.86 on the limit holds for each group of servers.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "get_new_frec", Since = "2.68", Rule = "D10")]
    public static int Capacity(DnsmasqVersion version, int forwardMax, int groups) =>
        version.IsTold ? forwardMax
        : version < FirstThatCountsByGroup ? forwardMax + 1
        : forwardMax * Math.Max(1, groups);

    /// <summary>The capacity of a dnsmasq with these options.</summary>
    public static int Capacity(DnsmasqOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Capacity(options.Version, options.ForwardMax, ServerGroups.CountOf(options.Servers));
    }

    /// <summary>
    /// How many of those records a limit counts together: those of one group of servers from 2.86 on, all of
    /// them before.
    /// </summary>
    public static int SectionSize(DnsmasqOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return CountsByGroup(options.Version) ? options.ForwardMax : Capacity(options);
    }

    /// <summary>True when every group of servers has the limit to itself.</summary>
    public static bool CountsByGroup(DnsmasqVersion version) => version >= FirstThatCountsByGroup;

    /// <summary>
    /// From 2.86 on a group that has as many records below ten seconds as the limit says gets no further one;
    /// the other groups do not notice.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "get_new_frec", Since = "2.86", Rule = "D11")]
    public static bool GroupIsFull(DnsmasqVersion version, int youngOfGroup, int forwardMax) =>
        RefusesAtTheLimit(version) && youngOfGroup >= forwardMax;

    /// <summary>As told, a new query that finds the table full is answered SERVFAIL at once.</summary>
    [Cites("the post-mortem", "section Amplification", "", Rule = "T1")]
    public static bool RefusesWithServfailAtTheLimit(DnsmasqVersion version) => version.IsTold;

    /// <summary>
    /// As told, a record without an answer for ten seconds is freed. The post is silent here; this is our
    /// choice.
    /// </summary>
    [Cites("the post-mortem", "not stated", "", Rule = "T3")]
    public static bool FreesUnansweredByItself(DnsmasqVersion version) => version.IsTold;
}
