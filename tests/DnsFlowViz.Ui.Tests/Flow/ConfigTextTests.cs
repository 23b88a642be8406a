using Bunit;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Flow;

/// <summary>Which lines of a file a card shows.</summary>
public sealed class ConfigTextTests : BunitContext
{
    private static readonly string[] Lines =
        ["no-resolv", "dns-loop-detect", "rev-server=192.168.1.0/24,192.168.1.1", "server=203.0.113.53"];

    public ConfigTextTests() => JSInterop.Mode = JSRuntimeMode.Strict;

    [Theory]
    [InlineData(3, 0, "2 3 4")]
    [InlineData(3, 31, "2 3")]
    [InlineData(2, 31, "3")]
    [InlineData(4, 31, "1 2 3")]
    public void The_line_that_decides_has_its_rows_and_others_those_that_are_left(
        int most, int rowLength, string shown)
    {
        var text = Render<ConfigText>(parts => parts
            .Add(p => p.File, new ConfigFile("dnsmasq.conf", Lines))
            .Add(p => p.Line, 3)
            .Add(p => p.Tone, "used")
            .Add(p => p.Most, most)
            .Add(p => p.RowLength, rowLength));

        Assert.Equal(
            shown, string.Join(' ', text.FindAll("li").Select(line => line.GetAttribute("data-line"))));
    }
}
