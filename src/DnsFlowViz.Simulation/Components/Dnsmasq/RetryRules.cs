using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// What an error from a server leads to: the query is sent again, or other servers are waited for, or the
/// error is passed on to the asker.
/// </summary>
public static class RetryRules
{
    private static readonly DnsmasqVersion FirstOnServfail = DnsmasqVersion.Release(80);
    private static readonly DnsmasqVersion FirstStrictOrder = DnsmasqVersion.Release(79);
    private static readonly DnsmasqVersion FirstThatPassesServfailOn = DnsmasqVersion.Release(81);
    private static readonly DnsmasqVersion FirstThatWaitsOnServfail = DnsmasqVersion.Release(78);
    private static readonly DnsmasqVersion FirstWithinTheGroup = DnsmasqVersion.Release(86);

    /// <summary>
    /// As told, a SERVFAIL reply makes dnsmasq send the query once more; the second one goes to the asker.
    /// </summary>
    [Cites("the post-mortem", "section Amplification", "", Rule = "T2")]
    public static bool SendsAgainAsTold(DnsmasqVersion version, Rcode rcode, bool sentAgain) =>
        version.IsTold && rcode == Rcode.SERVFAIL && !sentAgain;

    /// <summary>
    /// A query is sent again on REFUSED, and from 2.80 on on SERVFAIL too, when one server had been asked by
    /// choice (the counter is 0) and the query carries no EDNS options. Up to 2.85 a domain group is never
    /// "by choice", unless strict-order; up to 2.78 nothing is sent again with strict-order.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "reply_query", Since = "2.75", Rule = "D18")]
    public static bool SendsAgain(DnsmasqOptions options, Rcode rcode, int forwardAll, Edns edns)
    {
        ArgumentNullException.ThrowIfNull(options);
        return !options.Version.IsTold
            && (rcode == Rcode.REFUSED || (rcode == Rcode.SERVFAIL && options.Version >= FirstOnServfail))
            && (!options.StrictOrder || options.Version >= FirstStrictOrder)
            && forwardAll == 0
            && (edns & Edns.Options) == 0;
    }

    /// <summary>
    /// With strict-order the retry of 2.79 to 2.85 needs a default server later in the list than the one that
    /// failed. It then goes to the next server of the domain, which may be the same one: without end.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "reply_query", Since = "2.79", Rule = "D20")]
    public static bool StrictOrderMayGoOn(
        DnsmasqVersion version, IReadOnlyList<ServerLine> servers, int failed)
    {
        ArgumentNullException.ThrowIfNull(servers);
        if (StrictOrderStaysInTheGroup(version))
        {
            return true;
        }

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
    /// From 2.86 on strict-order walks forward inside the group only. After the last server the query is not
    /// sent again and nothing goes to the asker: the record waits until it is too old.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "forward_query", Since = "2.86", Rule = "D20")]
    public static bool StrictOrderStaysInTheGroup(DnsmasqVersion version) => version >= FirstWithinTheGroup;

    /// <summary>
    /// While other servers have still to answer, errors are not passed on: REFUSED in every release, SERVFAIL
    /// in 2.78 to 2.80.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "reply_query", Since = "2.76", Rule = "D18")]
    public static bool WaitsForTheOthers(DnsmasqVersion version, Rcode rcode, int leftAfterThis) =>
        leftAfterThis > 1
        && (rcode == Rcode.REFUSED
            || (rcode == Rcode.SERVFAIL
                && version >= FirstThatWaitsOnServfail && version < FirstThatPassesServfailOn));

    /// <summary>
    /// After which codes the server counts as the good one of its group: up to 2.85 neither SERVFAIL nor
    /// REFUSED, from 2.86 on everything but REFUSED.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "reply_query", Since = "2.76", Rule = "D18")]
    public static bool IsGood(DnsmasqVersion version, Rcode rcode) =>
        rcode != Rcode.REFUSED && (rcode != Rcode.SERVFAIL || version >= FirstWithinTheGroup);

    /// <summary>
    /// From 2.86 on the good server is set before the retry is thought of, so even a SERVFAIL that is sent
    /// again makes its server the one to be asked next.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "reply_query", Since = "2.86", Rule = "D18")]
    public static bool LearnsBeforeTheRetry(DnsmasqVersion version) => version >= FirstWithinTheGroup;
}
