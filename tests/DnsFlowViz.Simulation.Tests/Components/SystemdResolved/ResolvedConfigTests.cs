using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Tests.ConfigText;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.SystemdResolved;

public sealed class ResolvedConfigTests
{
    [Fact]
    public void Without_a_word_the_options_are_those_of_upstream_systemd()
    {
        var options = ResolvedConfig.Parse(247, One.File("resolved.conf", "")).Options;

        Assert.Equal(
            (247, DnssecMode.AllowDowngrade, true),
            (options.Version, options.Dnssec, options.CacheEnabled));
        Assert.Empty(options.Servers);
        Assert.Empty(options.RouteDomains);
        Assert.Empty(options.NegativeTrustAnchors);
    }

    [Fact]
    public void Every_modelled_setting_is_read()
    {
        var parsed = Parse(
            "DNS=10.0.0.1 10.0.0.2:54\nDNS=10.0.0.3\nDomains=~Consul. ~.\nDNSSEC=yes\nCache=no");

        Assert.Empty(parsed.Findings);
        var options = parsed.Options;
        Assert.Equal(
            [("10.0.0.1", 53, 2), ("10.0.0.2", 54, 2), ("10.0.0.3", 53, 3)],
            options.Servers.Select(server => (server.Address, server.Port, server.Line.Line)));
        Assert.Equal(["consul", ""], options.RouteDomains);
        Assert.Equal((DnssecMode.Yes, false), (options.Dnssec, options.CacheEnabled));
    }

    [Theory]
    [InlineData("no", DnssecMode.No)]
    [InlineData("false", DnssecMode.No)]
    [InlineData("allow-downgrade", DnssecMode.AllowDowngrade)]
    [InlineData("1", DnssecMode.Yes)]
    public void Dnssec_is_read_as_systemd_reads_it(string text, DnssecMode mode)
    {
        Assert.Equal(mode, Parse($"DNSSEC={text}").Options.Dnssec);
    }

    [Fact]
    public void An_empty_list_forgets_what_stood_before()
    {
        Assert.Equal(
            ["10.0.0.2"],
            Parse("DNS=10.0.0.1\nDNS=\nDNS=10.0.0.2").Options.Servers.Select(s => s.Address));
    }

    [Fact]
    public void Negative_trust_anchors_come_from_their_folder()
    {
        var files = One.File("dnssec-trust-anchors.d/consul.negative", "; ours\nConsul.\n\nlab example");
        var parsed = ResolvedConfig.Parse(247, files);

        Assert.Equal(["consul"], parsed.Options.NegativeTrustAnchors);
        var finding = One.Finding(parsed);
        Assert.Equal((4, 1, Diagnostic.Error), One.Place(finding));
        Assert.Equal("dnssec-trust-anchors.d/consul.negative", finding.Place);
    }

    [Theory]
    [InlineData("DNS=10.0.0.1 10.0.0", 14)]
    [InlineData("DNS=10.0.0.1:0", 14)]
    [InlineData("Domains=~con$ul", 9)]
    [InlineData("DNSSEC=perhaps", 8)]
    [InlineData("Cache=perhaps", 7)]
    [InlineData("  DNS", 3)]
    public void A_bad_value_is_an_error_at_its_column(string text, int column)
    {
        Assert.Equal((2, column, Diagnostic.Error), One.Place(One.Finding(Parse(text))));
    }

    [Theory]
    [InlineData("LLMNR=no", Diagnostic.Note, "neighbours")]
    [InlineData("DNS=fe80::1", Diagnostic.Note, "IPv6")]
    [InlineData("DNS=10.0.0.1#dns.example", Diagnostic.Note, "certificate")]
    [InlineData("Domains=consul", Diagnostic.Note, "short names")]
    [InlineData("Cache=no-negative", Diagnostic.Note, "no-negative")]
    [InlineData("DNSEC=no", Diagnostic.Warning, "Did you mean \"DNSSEC\"?")]
    [InlineData("[Other]", Diagnostic.Warning, "[Resolve]")]
    public void What_is_not_modelled_or_not_known_is_said_and_does_not_stop_a_run(
        string text,
        string severity,
        string says)
    {
        var parsed = Parse(text);

        Assert.Equal(severity, One.Finding(parsed).Severity);
        Assert.Contains(says, parsed.Findings[0].Message, StringComparison.Ordinal);
        Assert.True(parsed.Runs);
    }

    [Fact]
    public void A_setting_outside_of_the_section_has_no_effect()
    {
        var parsed = ResolvedConfig.Parse(247, One.File("resolved.conf", "# c\n; c\nDNS=10.0.0.1"));

        Assert.Empty(parsed.Options.Servers);
        Assert.Equal((3, 1, Diagnostic.Warning), One.Place(One.Finding(parsed)));
    }

    private static ParsedConfig<ResolvedOptions> Parse(string text) =>
        ResolvedConfig.Parse(247, One.File("resolved.conf", "[Resolve]\n" + text));
}
