using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>What becomes of a question that another asker is already waiting for.</summary>
public static class JoiningRules
{
    /// <summary>A question of this age is forwarded once more when a further asker joins it.</summary>
    private const int StaleSeconds = 2;

    private static readonly DnsmasqVersion FirstThatJoins = DnsmasqVersion.Release(83);
    private static readonly DnsmasqVersion FirstThatForwardsAgain = DnsmasqVersion.Release(85);
    private static readonly DnsmasqVersion FirstThatFreesTheOld = DnsmasqVersion.Release(90);

    /// <summary>Up to 2.82 the same question from another port takes a record of its own.</summary>
    [Cites("dnsmasq", "src/forward.c", "lookup_frec_by_sender", Since = "2.68", Rule = "D24")]
    public static bool Joins(DnsmasqVersion version) => version >= FirstThatJoins;

    /// <summary>
    /// Questions join when name, type and class are the same and so are the OPT record and its DO bit. The
    /// value stands for those bits.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "lookup_frec_by_query", Since = "2.83", Rule = "D25")]
    public static int KeyBits(Edns edns) => (int)(edns & (Edns.Opt | Edns.Do));

    /// <summary>
    /// 2.83 and 2.84 never send a joined question again. From 2.85 on it goes out again, at once and under
    /// the same id, when its record is two whole seconds old, which can be little more than one.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "forward_query", Since = "2.85", Rule = "D26")]
    public static bool ForwardsAgain(DnsmasqVersion version, long ageSeconds) =>
        version >= FirstThatForwardsAgain && ageSeconds >= StaleSeconds;

    /// <summary>
    /// When dns-forward-max askers have joined, 2.83 and 2.84 say nothing to a further one; later releases
    /// log the limit and answer REFUSED.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "forward_query", Since = "2.83", Rule = "D27")]
    public static bool RefusesAFurtherAsker(DnsmasqVersion version) => version >= FirstThatForwardsAgain;

    /// <summary>From 2.90 on a record of ten seconds is freed when a further asker cannot join it.</summary>
    [Cites("dnsmasq", "src/forward.c", "forward_query", Since = "2.90", Rule = "D27")]
    public static bool FreesWhatNobodyCanJoin(DnsmasqVersion version, long ageSeconds) =>
        version >= FirstThatFreesTheOld && ageSeconds >= AdmissionRules.TimeoutSeconds;
}
