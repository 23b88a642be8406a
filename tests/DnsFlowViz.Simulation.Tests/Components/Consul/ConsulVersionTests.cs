using DnsFlowViz.Simulation.Components.Consul;

namespace DnsFlowViz.Simulation.Tests.Components.Consul;

public sealed class ConsulVersionTests
{
    [Theory]
    [InlineData("1.4.0", 4, 0)]
    [InlineData("1.8.7", 8, 7)]
    [InlineData("1.17.14", 17, 14)]
    [InlineData("1.21.5", 21, 5)]
    public void A_release_is_read_and_written_alike(string text, int minor, int patch)
    {
        Assert.True(ConsulVersion.TryParse(text, out var version));
        Assert.Equal((minor, patch, text), (version.Minor, version.Patch, version.ToString()));
        Assert.Equal(ConsulVersion.Release(minor, patch), version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.8")]
    [InlineData("1.3.9")]
    [InlineData("1.22.0")]
    [InlineData("2.8.7")]
    [InlineData("1.08.7")]
    [InlineData("1.8.7.1")]
    [InlineData("1.8.-7")]
    [InlineData("1.8.7-beta1")]
    [InlineData("1.8.100")]
    public void Anything_else_is_no_version(string text)
    {
        Assert.False(ConsulVersion.TryParse(text, out var version));
        Assert.Equal(ConsulVersion.Measured, version);
    }

    [Fact]
    public void Releases_are_ordered_by_their_numbers_and_not_by_their_letters()
    {
        string[] inOrder = ["1.4.0", "1.4.5", "1.5.1", "1.10.0", "1.10.2", "1.21.0"];
        var read = inOrder
            .Select(text => ConsulVersion.TryParse(text, out var version) ? version : default).ToArray();

        Assert.Equal(read, read.Reverse().Order());
        Assert.True(read[3] > read[2] && read[2] < read[3] && read[0] <= read[1] && read[1] >= read[0]);
    }
}
