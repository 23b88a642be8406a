using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>When dnsmasq writes its line about the limit, and which form of it.</summary>
public static class LoggingRules
{
    private const int PauseSeconds = 5;
    private static readonly DnsmasqVersion FirstThatNamesTheDomain = DnsmasqVersion.Release(86);

    /// <summary>
    /// The limit's log line is printed again only when more than five whole seconds have passed.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "query_full", Since = "2.68", Rule = "D14")]
    public static bool LogsTheLimit(long lastSecond, Instant now) =>
        lastSecond < 0 || now.WholeSeconds - lastSecond > PauseSeconds;

    /// <summary>From 2.86 on the line names the domain whose servers have reached the limit.</summary>
    [Cites("dnsmasq", "src/forward.c", "query_full", Since = "2.86", Rule = "D14")]
    public static bool NamesTheDomain(DnsmasqVersion version, bool isDefaultGroup) =>
        version >= FirstThatNamesTheDomain && !isDefaultGroup;
}
