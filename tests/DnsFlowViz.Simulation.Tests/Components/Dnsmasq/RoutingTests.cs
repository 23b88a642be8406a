using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class RoutingTests
{
    private const string Config = """
        no-resolv
        server=10.0.0.1
        server=/consul/10.0.0.2
        server=/service.consul/10.0.0.3
        local=/private/
        address=/fixed.example/192.0.2.1
        """;

    [Theory]
    [InlineData("example.org.", "10.0.0.1")]
    [InlineData("consul.", "10.0.0.2")]
    [InlineData("CONSUL", "10.0.0.2")]
    [InlineData("node.consul.", "10.0.0.2")]
    [InlineData("xyz.service.consul.", "10.0.0.3")]
    [InlineData("notconsul.", "10.0.0.1")]
    public void The_longest_domain_wins(string name, string server)
    {
        var (options, names, routing) = Routes();

        var route = routing.For(names.Intern(name));

        Assert.Equal(server, options.Servers[Assert.Single(route.Servers)].Address);
    }

    [Fact]
    public void A_member_of_a_family_of_names_goes_where_its_suffix_goes()
    {
        var (options, names, routing) = Routes();

        var route = routing.For(names.Member("lookup.consul", 17));

        Assert.Equal("10.0.0.2", options.Servers[Assert.Single(route.Servers)].Address);
    }

    [Theory]
    [InlineData("host.private.", Rcode.NXDOMAIN, 5)]
    [InlineData("fixed.example.", Rcode.NOERROR, 6)]
    public void A_name_the_config_answers_is_not_forwarded_and_names_its_line(
        string name, Rcode rcode, int line)
    {
        var (_, names, routing) = Routes();

        var route = routing.For(names.Intern(name));

        Assert.Empty(route.Servers);
        Assert.Equal((rcode, line), (route.Local!.Value.Rcode, route.Line!.Line));
    }

    private static (DnsmasqOptions Options, NameTable Names, Routing Routing) Routes()
    {
        Assert.True(DnsmasqVersion.TryParse("2.80", out var version));
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["dnsmasq.conf"] = Config };
        var options = DnsmasqConfig.Parse(version, files).Options;
        var names = new NameTable();
        return (options, names, new Routing(options, names));
    }
}
