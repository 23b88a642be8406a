using DnsFlowViz.Simulation.ConfigText;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.ConfigText;

public sealed class ConfigLineTests
{
    [Fact]
    public void A_line_is_quoted_with_its_file_and_number()
    {
        var line = new ConfigLine("dnsmasq.conf", 2, "server=/consul/10.88.10.2");

        Assert.Equal("dnsmasq.conf:2 server=/consul/10.88.10.2", line.ToString());
    }
}
