using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>Which servers a question is sent to first, and what is in the packet.</summary>
public static class SendingRules
{
    /// <summary>
    /// More queries than this since the last test, and the next one goes to the whole group.
    /// </summary>
    public const int ForwardTest = 50;

    /// <summary>
    /// More seconds than this since the last test, and the next one goes to the whole group.
    /// </summary>
    public const int ForwardTime = 20;

    private static readonly DnsmasqVersion FirstWithMemoryPerGroup = DnsmasqVersion.Release(86);
    private static readonly DnsmasqVersion FirstThatAddsOpt = DnsmasqVersion.Release(91);

    /// <summary>
    /// Up to 2.85 only the default servers have a "last good" one, and a domain with servers of its own is
    /// asked whole. From 2.86 on every group remembers the one that answered last.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "forward_query", Since = "2.72", Rule = "D17")]
    public static bool RemembersAGoodServer(DnsmasqVersion version, bool isDefaultGroup) =>
        isDefaultGroup || version >= FirstWithMemoryPerGroup;

    /// <summary>
    /// A query goes to the whole group unless strict-order (then to the first), or unless its group remembers
    /// a good server and no test is due (then to that one).
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "forward_query", Since = "2.72", Rule = "D17")]
    public static bool SendsToWholeGroup(
        DnsmasqOptions options, bool isDefaultGroup, in GroupMemory memory, long secondsSinceTest)
    {
        ArgumentNullException.ThrowIfNull(options);
        return !options.Version.IsTold
            && !options.StrictOrder
            && (!RemembersAGoodServer(options.Version, isDefaultGroup)
                || options.AllServers
                || memory.GoodServer < 0
                || memory.SinceTest > ForwardTest
                || secondsSinceTest > ForwardTime);
    }

    /// <summary>
    /// A packet goes on as it came, with another id. From 2.91 on it gets an OPT record when it had none.
    /// </summary>
    [Cites("dnsmasq", "src/edns0.c", "add_edns0_config", Since = "2.91", Rule = "D23")]
    public static Edns Forwarded(DnsmasqVersion version, Edns asked) =>
        version >= FirstThatAddsOpt ? asked | Edns.Opt : asked;

    /// <summary>
    /// Up to 2.85 an asker that repeats itself makes dnsmasq forget the good default server, so the next new
    /// query goes to all of them.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "forward_query", Since = "2.68", Rule = "D21")]
    public static bool ForgetsTheGoodServerOnARepeat(DnsmasqVersion version) =>
        version < FirstWithMemoryPerGroup;
}
