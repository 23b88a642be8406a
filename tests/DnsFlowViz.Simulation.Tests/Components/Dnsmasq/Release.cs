using DnsFlowViz.Simulation.Components.Dnsmasq;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>Versions of dnsmasq, short to write.</summary>
internal static class Release
{
    public static DnsmasqVersion Of(string text)
    {
        Assert.True(DnsmasqVersion.TryParse(text, out var version));
        return version;
    }

    public static DnsmasqOptions Options(string version, bool strictOrder = false) =>
        new() { Version = Of(version), StrictOrder = strictOrder };
}
