namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>Which of its files a running dnsmasq reads again, and which only a new one reads.</summary>
public static class ReloadRules
{
    /// <summary>
    /// A running dnsmasq reads resolv.conf again, on SIGHUP or because it has changed, but never
    /// dnsmasq.conf: what was written there since it started waits for a restart. These are the texts in
    /// force.
    /// </summary>
    /// <param name="started">The files as they were when it started.</param>
    /// <param name="now">The files as they are.</param>
    [Cites("dnsmasq", "man/dnsmasq.8", "SIGHUP", Since = "2.76", Rule = "K2")]
    public static IReadOnlyDictionary<string, string> InForce(
        IReadOnlyDictionary<string, string> started, IReadOnlyDictionary<string, string> now)
    {
        ArgumentNullException.ThrowIfNull(started);
        ArgumentNullException.ThrowIfNull(now);
        var files = new Dictionary<string, string>(now, StringComparer.Ordinal)
        {
            [DnsmasqConfig.MainFile] = started.GetValueOrDefault(DnsmasqConfig.MainFile, ""),
        };
        return files;
    }
}
