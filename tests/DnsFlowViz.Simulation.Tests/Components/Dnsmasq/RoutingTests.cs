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

        var route = routing.For(new QuestionKey(names.Intern(name), RecordType.A));

        Assert.Equal(server, options.Servers[Assert.Single(route.Servers)].Address);
    }

    [Fact]
    public void A_member_of_a_family_of_names_goes_where_its_suffix_goes()
    {
        var (options, names, routing) = Routes();

        var route = routing.For(new QuestionKey(names.Member("lookup.consul", 17), RecordType.A));

        Assert.Equal("10.0.0.2", options.Servers[Assert.Single(route.Servers)].Address);
    }

    [Theory]
    [InlineData("host.private.", Rcode.NXDOMAIN, 5)]
    [InlineData("fixed.example.", Rcode.NOERROR, 6)]
    public void A_name_the_config_answers_is_not_forwarded_and_names_its_line(
        string name, Rcode rcode, int line)
    {
        var (_, names, routing) = Routes();

        var route = routing.For(new QuestionKey(names.Intern(name), RecordType.A));

        Assert.Empty(route.Servers);
        Assert.Equal((rcode, line), (route.Local!.Value.Rcode, route.Line!.Line));
    }

    [Theory]
    [InlineData("2.86", "www.example.org.", "10.0.0.3")]
    [InlineData("2.86", "myexample.org.", "10.0.0.2")]
    [InlineData("2.86", "my.great-example.org.", "10.0.0.2")]
    [InlineData("2.86", "example.com.", "10.0.0.1")]
    [InlineData("2.85", "myexample.org.", "10.0.0.1")]
    [InlineData("2.85", "www.example.org.", "10.0.0.3")]
    public void From_2_86_a_star_stands_for_any_beginning(string version, string name, string server)
    {
        const string config = """
            no-resolv
            server=10.0.0.1
            server=/*example.org/10.0.0.2
            server=/example.org/10.0.0.3
            """;
        Assert.Equal(server, Goes(version, config, name, RecordType.A));
    }

    [Theory]
    [InlineData("2.85", RecordType.A, "NOERROR")]
    [InlineData("2.85", RecordType.AAAA, "10.0.0.2")]
    [InlineData("2.86", RecordType.A, "NOERROR")]
    [InlineData("2.86", RecordType.DS, "10.0.0.2")]
    [InlineData("2.91", RecordType.AAAA, "10.0.0.2")]
    [InlineData("2.92", RecordType.AAAA, "NOERROR")]
    public void Of_the_lines_for_one_domain_an_address_of_the_family_comes_first_and_local_by_version(
        string version, RecordType type, string goes) =>
        Assert.Equal(goes, Goes(
            version,
            "no-resolv\nserver=10.0.0.1\nserver=/a.test/10.0.0.2\nlocal=/a.test/\naddress=/a.test/10.1.1.1",
            type == RecordType.DS ? "x.a.test" : "a.test",
            type));

    [Theory]
    [InlineData("2.86", "10.0.0.1")]
    [InlineData("2.85", "10.0.0.2")]
    public void The_standard_servers_come_before_a_domains_own_from_2_86_on(string version, string goes) =>
        Assert.Equal(goes, Goes(
            version, "no-resolv\nserver=10.0.0.1\nserver=/a.test/10.0.0.2\nserver=/a.test/#", "a.test",
            RecordType.A));

    [Theory]
    [InlineData("2.85", "NOERROR")]
    [InlineData("2.86", "10.0.0.2")]
    public void From_2_86_a_domain_with_an_address_of_another_family_leaves_the_question_to_shorter_ones(
        string version, string goes) =>
        Assert.Equal(goes, Goes(
            version, "no-resolv\nserver=10.0.0.1\nserver=/test/10.0.0.2\naddress=/a.test/10.1.1.1", "a.test",
            RecordType.AAAA));

    [Theory]
    [InlineData("2.80", RecordType.A, "NOERROR")]
    [InlineData("2.80", RecordType.AAAA, "NOERROR")]
    [InlineData("2.80", RecordType.TXT, "NOERROR")]
    [InlineData("2.90", RecordType.A, "NOERROR")]
    [InlineData("2.90", RecordType.TXT, "10.0.0.1")]
    public void An_address_for_every_name_leaves_other_types_to_the_servers_from_2_86_on(
        string version, RecordType type, string goes) =>
        Assert.Equal(goes, Goes(version, "no-resolv\nserver=10.0.0.1\naddress=/#/#", "a.test", type));

    private static string Goes(string version, string config, string name, RecordType type)
    {
        var (options, names, routing) = Routes(version, config);
        var route = routing.For(new QuestionKey(names.Intern(name), type));
        return route.Local is { } local
            ? local.Rcode.ToString()
            : options.Servers[Assert.Single(route.Servers)].Address!;
    }

    private static (DnsmasqOptions Options, NameTable Names, Routing Routing) Routes(
        string text = "2.80", string config = Config)
    {
        Assert.True(DnsmasqVersion.TryParse(text, out var version));
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["dnsmasq.conf"] = config };
        var options = DnsmasqConfig.Parse(version, files).Options;
        var names = new NameTable();
        return (options, names, new Routing(options, names));
    }
}
