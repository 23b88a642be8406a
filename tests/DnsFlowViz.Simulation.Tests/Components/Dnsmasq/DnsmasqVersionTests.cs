using DnsFlowViz.Simulation.Components.Dnsmasq;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class DnsmasqVersionTests
{
    [Theory]
    [InlineData("2.76", 76)]
    [InlineData("2.80", 80)]
    [InlineData("2.92", 92)]
    public void A_release_is_read_and_written_alike(string text, int minor)
    {
        Assert.True(DnsmasqVersion.TryParse(text, out var version));
        Assert.Equal((minor, false, text), (version.Minor, version.IsTold, version.ToString()));
    }

    [Fact]
    public void The_dnsmasq_of_the_story_is_none_of_the_releases()
    {
        Assert.True(DnsmasqVersion.TryParse("as told", out var version));
        Assert.Equal((DnsmasqVersion.Told, true, "as told"), (version, version.IsTold, version.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2.75")]
    [InlineData("2.93")]
    [InlineData("2.080")]
    [InlineData("2.8")]
    [InlineData(" 2.80")]
    [InlineData("3.80")]
    [InlineData("As told")]
    public void What_is_not_known_is_refused(string text)
    {
        Assert.False(DnsmasqVersion.TryParse(text, out _));
    }

    [Fact]
    public void Older_releases_come_first()
    {
        var (old, young) = (DnsmasqVersion.Release(80), DnsmasqVersion.Release(86));

        Assert.True(old < young && young > old && old <= young && young >= old && old.CompareTo(young) < 0);
        Assert.False(old > young || old == young);
    }
}
