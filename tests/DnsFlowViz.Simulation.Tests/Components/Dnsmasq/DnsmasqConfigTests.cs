using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Tests.ConfigText;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class DnsmasqConfigTests
{
    private const string Default = "server=10.88.40.53\n";

    [Fact]
    public void Without_a_word_the_options_are_those_of_dnsmasq()
    {
        var options = Parse("2.80", "").Options;

        Assert.Equal((150, 150, 0), (options.ForwardMax, options.CacheSize, options.NegTtlSeconds));
        Assert.False(options.StrictOrder || options.AllServers || options.NoResolv || options.NoNegcache);
        Assert.False(options.LogQueries || options.DomainNeeded || options.BogusPriv);
        Assert.Null(options.ForwardMaxLine);
        Assert.Empty(options.Servers);
    }

    [Fact]
    public void Every_modelled_option_is_read()
    {
        var parsed = Parse(
            "2.80",
            Default
            + "dns-forward-max=1000\nstrict-order\nall-servers\nno-resolv\ncache-size=0\nno-negcache\n"
            + "neg-ttl=60\nlog-queries\ndomain-needed\nbogus-priv");

        Assert.Empty(parsed.Findings);
        var options = parsed.Options;
        Assert.Equal((1000, 0, 60), (options.ForwardMax, options.CacheSize, options.NegTtlSeconds));
        Assert.True(options.StrictOrder && options.AllServers && options.NoResolv && options.NoNegcache);
        Assert.True(options.LogQueries && options.DomainNeeded && options.BogusPriv);
        Assert.Equal("dnsmasq.conf:2 dns-forward-max=1000", options.ForwardMaxLine?.ToString());
        Assert.Equal("dnsmasq.conf:3 strict-order", options.StrictOrderLine?.ToString());
    }

    [Theory]
    [InlineData("2.76", "b. b a c")]
    [InlineData("2.80", "b. b a c")]
    [InlineData("2.85", "b. b a c")]
    [InlineData("2.86", "a b b. c")]
    [InlineData("2.92", "a b b. c")]
    [InlineData("as told", "a b b. c")]
    public void The_server_list_has_the_order_of_its_version_and_resolv_conf_at_the_end(
        string version,
        string order)
    {
        var parsed = Parse(version, "server=/a/1.1.1.1\nserver=/b/b.b/2.2.2.2\n", "nameserver 3.3.3.3\n");

        var names = parsed.Options.Servers.Select(
            server => server.Domain switch { "" => "c", "b.b" => "b.", var d => d });
        Assert.Equal(order, string.Join(' ', names));
    }

    [Fact]
    public void With_no_resolv_the_nameservers_are_not_read_and_a_note_says_so()
    {
        var parsed = Parse("2.80", Default + "no-resolv", "nameserver 10.0.0.1");

        Assert.Equal(["10.88.40.53"], parsed.Options.Servers.Select(server => server.Address));
        var finding = One.Finding(parsed);
        Assert.Equal(("resolv.conf", Diagnostic.Note), (finding.Place, finding.Severity));
        Assert.Contains("dnsmasq.conf:2 no-resolv", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("server=10.0.0.1", "", "10.0.0.1", 53)]
    [InlineData("server=10.0.0.1#8600", "", "10.0.0.1", 8600)]
    [InlineData("server=/consul/10.0.0.1", "consul", "10.0.0.1", 53)]
    [InlineData("server=/.CONSUL./10.0.0.1#8600", "consul", "10.0.0.1", 8600)]
    [InlineData("  server = \"/consul/10.0.0.1\"  # loop", "consul", "10.0.0.1", 53)]
    [InlineData("local=/consul/", "consul", null, 53)]
    [InlineData("server=/consul/", "consul", null, 53)]
    [InlineData("server=/consul/#", "consul", "#", 53)]
    [InlineData("server=//10.0.0.1", ServerLine.NamesWithoutDots, "10.0.0.1", 53)]
    [InlineData("server=/#/10.0.0.1", "", "10.0.0.1", 53)]
    [InlineData("rev-server=10.0.0.0/8,10.0.0.1", "10.in-addr.arpa", "10.0.0.1", 53)]
    [InlineData("rev-server=10.1.2.0/24,10.0.0.1#54", "2.1.10.in-addr.arpa", "10.0.0.1", 54)]
    public void A_server_line_gives_domain_address_and_port(
        string text,
        string domain,
        string? address,
        int port)
    {
        var parsed = Parse("2.86", text + "\n" + Default);

        Assert.Empty(parsed.Findings);
        var server = parsed.Options.Servers[0];
        Assert.Equal((domain, address, port), (server.Domain, server.Address, server.Port));
        Assert.Equal(1, server.Line.Line);
    }

    [Fact]
    public void A_fixed_address_keeps_the_order_of_the_file()
    {
        var parsed = Parse("2.80", Default + "address=/a/b/10.0.0.1\naddress=/c/\naddress=/d/#");

        Assert.Equal(
            [("a", "10.0.0.1"), ("b", "10.0.0.1"), ("c", null), ("d", "#")],
            parsed.Options.Addresses.Select(fixedAddress => (fixedAddress.Domain, fixedAddress.Address)));
    }

    [Theory]
    [InlineData("server=10.0.0.300", 8)]
    [InlineData("  server=/consul/10.0.0.1#70000", 27)]
    [InlineData("server=/con sul/10.0.0.1", 9)]
    [InlineData("server=/a/b!/10.0.0.1", 11)]
    [InlineData("server=/consul", 8)]
    [InlineData("server=", 8)]
    [InlineData("server", 1)]
    [InlineData("local=dnsmasq.example", 7)]
    [InlineData("rev-server=10.0.0.0/9,10.0.0.1", 12)]
    [InlineData("address=10.0.0.1", 9)]
    [InlineData("address=/a/10.0.0", 12)]
    [InlineData("dns-forward-max=-1", 17)]
    [InlineData("dns-forward-max=0", 17)]
    [InlineData("dns-forward-max=many", 17)]
    [InlineData("cache-size", 1)]
    [InlineData("strict-order=1", 14)]
    public void A_bad_value_is_an_error_at_its_column(string text, int column)
    {
        var finding = One.Finding(Parse("2.80", Default + text));

        Assert.Equal((2, column, Diagnostic.Error), One.Place(finding));
        Assert.Equal("dnsmasq.conf", finding.Place);
    }

    [Fact]
    public void A_number_that_is_given_twice_is_an_error_that_names_the_first_line()
    {
        var finding = One.Finding(Parse("2.80", Default + "dns-forward-max=150\ndns-forward-max=1000"));

        Assert.Equal((3, 1, Diagnostic.Error), One.Place(finding));
        Assert.Contains("line 2", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dnssec", Diagnostic.Note, "DNSKEY")]
    [InlineData("fast-dns-retry=1000", Diagnostic.Note, "2.88")]
    [InlineData("server=::1", Diagnostic.Note, "IPv6")]
    [InlineData("log-queries=auth", Diagnostic.Note, "auth")]
    [InlineData("bind-interfaces", Diagnostic.Note, "up to 2.85 answer REFUSED")]
    [InlineData("server=/*consul/10.0.0.1", Diagnostic.Note, "from 2.86 on")]
    [InlineData("server=10.0.0.1@eth0", Diagnostic.Note, "interface")]
    [InlineData("srtict-order", Diagnostic.Warning, "did you mean strict-order?")]
    [InlineData("xyzzyxyzzy", Diagnostic.Warning, "check its spelling")]
    public void What_is_not_modelled_or_not_known_is_said_and_does_not_stop_a_run(
        string text,
        string severity,
        string says)
    {
        var parsed = Parse("2.80", Default + text);

        var finding = One.Finding(parsed);
        Assert.Equal((2, severity), (finding.Line, finding.Severity));
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
        Assert.True(parsed.Runs);
    }

    [Fact]
    public void Comments_and_empty_lines_say_nothing()
    {
        Assert.Empty(Parse("2.80", "# all\r\n\r\n  # of it\r\n" + Default).Findings);
    }

    [Fact]
    public void Without_a_default_server_a_warning_says_what_will_happen()
    {
        var finding = One.Finding(Parse("2.80", "server=/consul/10.0.0.1"));

        Assert.Equal(Diagnostic.Warning, finding.Severity);
        Assert.Contains("REFUSED", finding.Message, StringComparison.Ordinal);
    }

    private static ParsedConfig<DnsmasqOptions> Parse(string version, string conf, string? resolv = null)
    {
        Assert.True(DnsmasqVersion.TryParse(version, out var parsed));
        var files = One.File("dnsmasq.conf", conf);
        if (resolv is not null)
        {
            files["resolv.conf"] = resolv;
        }

        return DnsmasqConfig.Parse(parsed, files);
    }
}
