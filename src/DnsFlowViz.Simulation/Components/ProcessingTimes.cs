using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components;

/// <summary>
/// How long the daemons take for one packet. One set for all scenarios, chosen from packet captures of
/// dnsmasq 2.80 and Consul 1.8.7 on one machine: dnsmasq 31–47 µs from query in to query out
/// (10–90 %: 25–88), Consul 55–85 µs (42–171). A time is a fixed part plus an evenly spread part. What
/// adds up over laps is the mean, which such skewed times have well above their median: a table of 151 fills
/// in 22 ms, which is 146 µs a lap.
/// </summary>
public static class ProcessingTimes
{
    /// <summary>dnsmasq: read a query, decide, send. Fixed part, nanoseconds.</summary>
    public const int DnsmasqQueryNs = 25_000;

    /// <summary>dnsmasq: the same, spread part.</summary>
    public const int DnsmasqQuerySpreadNs = 50_000;

    /// <summary>
    /// dnsmasq: each further server that the same query is sent to, nanoseconds. With two servers for a
    /// domain it fills its table no faster than with one.
    /// </summary>
    public const int DnsmasqFurtherSendNs = 40_000;

    /// <summary>dnsmasq: read a reply and pass it on. Fixed part, nanoseconds.</summary>
    public const int DnsmasqReplyNs = 18_000;

    /// <summary>dnsmasq: the same, spread part.</summary>
    public const int DnsmasqReplySpreadNs = 8_000;

    /// <summary>
    /// Consul: from a query to its answer, or to the exchange with a recursor. Fixed part, nanoseconds.
    /// </summary>
    public const int ConsulQueryNs = 45_000;

    /// <summary>Consul: the same, spread part.</summary>
    public const int ConsulQuerySpreadNs = 90_000;

    /// <summary>
    /// Consul: from a recursor's answer, or its timeout, to what follows. Fixed part, nanoseconds.
    /// </summary>
    public const int ConsulReplyNs = 20_000;

    /// <summary>Consul: the same, spread part.</summary>
    public const int ConsulReplySpreadNs = 20_000;

    /// <summary>
    /// Consul: the Go runtime sleeps in whole milliseconds, so the first timeout after a sleep is heard of
    /// up to so much late, nanoseconds. In the captures the middle half of the timeouts of 2 s came
    /// 0.14–0.9 ms late.
    /// </summary>
    public const int ConsulTimerSpreadNs = 1_000_000;

    /// <summary>
    /// Consul: what it does at a timeout, two log lines and an answer. Fixed part, nanoseconds.
    /// </summary>
    public const int ConsulTimeoutNs = 30_000;

    /// <summary>Consul: the same, spread part.</summary>
    public const int ConsulTimeoutSpreadNs = 30_000;

    /// <summary>One in so many replies of dnsmasq and timeouts of Consul waits for a processor.</summary>
    private const int HeldUpOneIn = 150;

    /// <summary>The longest such wait, nanoseconds.</summary>
    private const int HeldUpMostNs = 6_000_000;

    /// <summary>
    /// How long a daemon waits for a processor, nanoseconds: mostly 0. While the table fills, one packet is
    /// under way and finds a free one. When the timeouts come back, both daemons and Consul's log want the
    /// two there are: in the captures a lap of the first burst takes 76–219 µs, one of the second 245–364,
    /// and one in about 150 is held up by 4–17 ms. Bursts widen by it, by some 15 ms a cycle at first.
    /// </summary>
    /// <param name="times">The daemon's own stream.</param>
    public static long HeldUpNs(RandomStream times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return times.Below(HeldUpOneIn) == 0 ? times.Below(HeldUpMostNs) : 0;
    }
}
