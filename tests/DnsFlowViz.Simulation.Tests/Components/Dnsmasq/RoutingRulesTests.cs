using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class RoutingRulesTests
{
    private const string Files = "no-resolv\nserver=/consul/10.88.10.2\nserver=10.88.40.53";

    [Theory]
    [InlineData("2.76", RecordType.DS, "consul", "10.88.10.2")]
    [InlineData("2.80", RecordType.DS, "consul", "10.88.10.2")]
    [InlineData("2.81", RecordType.DS, "consul", "10.88.40.53")]
    [InlineData("2.85", RecordType.DS, "xyz.service.consul", "10.88.40.53")]
    [InlineData("2.85", RecordType.DNSKEY, "consul", "10.88.40.53")]
    [InlineData("2.85", RecordType.A, "xyz.service.consul", "10.88.10.2")]
    [InlineData("2.86", RecordType.DS, "consul", "10.88.10.2")]
    [InlineData("2.91", RecordType.DS, "consul", "10.88.10.2")]
    [InlineData("2.92", RecordType.DS, "consul", "10.88.40.53")]
    [InlineData("2.92", RecordType.DS, "service.consul", "10.88.10.2")]
    [InlineData("2.92", RecordType.DNSKEY, "consul", "10.88.10.2")]
    [InlineData("as told", RecordType.DS, "consul", "10.88.10.2")]
    public void Where_a_DS_question_goes_depends_on_the_version(
        string version, RecordType type, string name, string server)
    {
        var options = DnsmasqConfig.Parse(
            Release.Of(version), new Dictionary<string, string> { ["dnsmasq.conf"] = Files }).Options;
        var names = new NameTable();

        var route = new Routing(options, names).For(new QuestionKey(names.Intern(name), type));

        Assert.Equal(server, options.Servers[Assert.Single(route.Servers)].Address);
    }
}
