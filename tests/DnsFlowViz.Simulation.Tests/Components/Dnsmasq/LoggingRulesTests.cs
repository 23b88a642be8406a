using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class LoggingRulesTests
{
    [Theory]
    [InlineData(-1, 5_000, true)]
    [InlineData(5, 10_999, false)]
    [InlineData(5, 11_000, true)]
    public void The_limit_is_logged_again_only_after_six_whole_seconds(long last, long nowMs, bool logs) =>
        Assert.Equal(logs, LoggingRules.LogsTheLimit(last, new Instant(nowMs * Instant.Millisecond)));

    [Theory]
    [InlineData("2.85", false, false)]
    [InlineData("2.86", false, true)]
    [InlineData("2.86", true, false)]
    public void From_2_86_the_line_names_the_domain(string version, bool isDefault, bool names) =>
        Assert.Equal(names, LoggingRules.NamesTheDomain(Release.Of(version), isDefault));
}
