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
}
