using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Tests.ConfigText;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.Consul;

public sealed class ConsulConfigTests
{
    [Fact]
    public void Without_a_word_the_options_are_those_of_consul()
    {
        var options = Parse("{}").Options;

        Assert.Equal(
            (ConsulVersion.Measured, "consul", "", "127.0.0.1"),
            (options.Version, options.Domain, options.AltDomain, options.ClientAddr));
        Assert.Equal((2_000_000_000, 8600), (options.RecursorTimeoutNs, options.DnsPort));
        Assert.Equal((0, 0), (options.SoaMinTtlSeconds, options.ServiceTtlSeconds));
        Assert.Null(options.RecursorTimeoutLine);
        Assert.Empty(options.Recursors);
        Assert.Empty(options.Services);
    }

    [Fact]
    public void Every_modelled_key_is_read()
    {
        var parsed = Parse(
            """
            {
              "domain": "Consul.", "alt_domain": "corp", "node_name": "c1",
              "client_addr": "10.0.0.1 10.0.0.9",
              "ports": { "dns": 53 },
              "recursors": ["10.0.0.2",
                "10.0.0.3:5353"],
              "dns_config": {
                "recursor_timeout": "500ms",
                "soa": { "min_ttl": 30 }, "service_ttl": { "*": "10s" } },
              "service": { "name": "XYZ", "address": "10.0.0.7" },
              "services": [{ "name": "abc", "address": "10.0.0.8" }]
            }
            """);

        Assert.Empty(parsed.Findings);
        var options = parsed.Options;
        Assert.Equal(
            ("consul", "corp", "c1", "10.0.0.1"),
            (options.Domain, options.AltDomain, options.NodeName, options.ClientAddr));
        Assert.Equal(
            (53, 500_000_000, 30, 10),
            (
                options.DnsPort,
                options.RecursorTimeoutNs,
                options.SoaMinTtlSeconds,
                options.ServiceTtlSeconds));
        Assert.Equal(
            [("10.0.0.2", 53, 5), ("10.0.0.3", 5353, 6)],
            options.Recursors.Select(r => (r.Address, r.Port, r.Line.Line)));
        Assert.Equal(
            [("xyz", "10.0.0.7"), ("abc", "10.0.0.8")],
            options.Services.Select(s => (s.Name, s.Address)));
        Assert.Equal(
            "consul.json:8 \"recursor_timeout\": \"500ms\",",
            options.RecursorTimeoutLine?.ToString());
    }

    [Fact]
    public void A_recursor_that_stands_twice_is_kept_once()
    {
        var parsed = Parse("""{ "recursors": ["10.0.0.2", "10.0.0.2:53"] }""");

        Assert.Single(parsed.Options.Recursors);
        Assert.Equal(Diagnostic.Note, One.Finding(parsed).Severity);
    }

    [Theory]
    [InlineData("2s", 2_000_000_000)]
    [InlineData("500ms", 500_000_000)]
    [InlineData("1m", 60_000_000_000)]
    [InlineData("1m1.5s", 61_500_000_000)]
    [InlineData("250us", 250_000)]
    public void Durations_are_read_as_consul_writes_them(string text, long nanoseconds)
    {
        var parsed = Parse($$"""{ "dns_config": { "recursor_timeout": "{{text}}" } }""");

        Assert.Equal(nanoseconds, parsed.Options.RecursorTimeoutNs);
        Assert.Empty(parsed.Findings);
    }

    [Theory]
    [InlineData("""{ "recursors": "10.0.0.2" }""", 16)]
    [InlineData("""{ "recursors": [1] }""", 17)]
    [InlineData("""{ "recursors": ["dns.example"] }""", 17)]
    [InlineData("""{ "recursors": ["0.0.0.0"] }""", 17)]
    [InlineData("""{ "recursors": ["10.0.0.2:0"] }""", 17)]
    [InlineData("""{ "domain": 5 }""", 13)]
    [InlineData("""{ "domain": "a b" }""", 13)]
    [InlineData("""{ "ports": { "dns": "53" } }""", 21)]
    [InlineData("""{ "ports": { "dns": 70000 } }""", 21)]
    [InlineData("""{ "ports": [] }""", 12)]
    [InlineData("""{ "client_addr": "eth0" }""", 18)]
    [InlineData("""{ "dns_config": { "recursor_timeout": "2" } }""", 39)]
    [InlineData("""{ "dns_config": { "recursor_timeout": "0s" } }""", 39)]
    [InlineData("""{ "dns_config": { "recursor_timeout": 2 } }""", 39)]
    [InlineData("""{ "dns_config": { "recursor_strategy": "any" } }""", 40)]
    [InlineData("""{ "experiments": "v2dns" }""", 18)]
    [InlineData("""{ "experiments": [1] }""", 18)]
    [InlineData("""{ "service": { "address": "10.0.0.7" } }""", 14)]
    [InlineData("""{ "service": { "name": "a.b", "address": "10.0.0.7" } }""", 24)]
    [InlineData("""{ "service": { "name": "a", "address": "ten" } }""", 40)]
    [InlineData("""{ "domain": "a", "domain": "b" }""", 18)]
    [InlineData("""[]""", 1)]
    [InlineData("""{ "domain": "a", }""", 18)]
    public void A_bad_value_is_an_error_at_its_column(string text, int column)
    {
        var finding = One.Finding(Parse("\n" + text));

        Assert.Equal((2, column, Diagnostic.Error), One.Place(finding));
        Assert.Equal("consul.json", finding.Place);
    }

    [Fact]
    public void Columns_count_characters_and_not_bytes()
    {
        var finding = One.Finding(Parse("""{ "node_name": "Zürich €", "domain": 5 }"""));

        Assert.Equal((1, 38, Diagnostic.Error), One.Place(finding));
    }

    [Theory]
    [InlineData("""{ "datacenter": "dc1" }""", Diagnostic.Note, "cluster")]
    [InlineData("""{ "dns_config": { "recursor_strategy": "random" } }""", Diagnostic.Note, "1.11")]
    [InlineData("""{ "experiments": ["v2dns"] }""", Diagnostic.Note, "change nothing in the DNS of 1.8.7")]
    [InlineData("""{ "dns_config": { "service_ttl": { "web": "5s" } } }""", Diagnostic.Note, "of that name")]
    [InlineData("""{ "service": { "name": "a", "address": "1.1.1.1", "id":1 } }""", Diagnostic.Note, "apart")]
    [InlineData("""{ "service": { "name": "a" } }""", Diagnostic.Note, "no address")]
    [InlineData("""{ "client_addr": "{{ GetPrivateIP }}" }""", Diagnostic.Note, "templates")]
    [InlineData("""{ "recursers": [] }""", Diagnostic.Warning, "Did you mean \"recursors\"?")]
    [InlineData("""{ "dns_config": { "zzzzzzzzzzzz": 1 } }""", Diagnostic.Warning, "Known here:")]
    public void What_is_not_modelled_or_not_known_is_said_and_does_not_stop_a_run(
        string text,
        string severity,
        string says)
    {
        var parsed = Parse(text);

        var finding = One.Finding(parsed);
        Assert.Equal(severity, finding.Severity);
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
        Assert.True(parsed.Runs);
    }

    [Fact]
    public void More_recursors_than_are_played_are_refused()
    {
        var addresses = string.Join(", ", Enumerable.Range(1, 65).Select(i => $"\"10.0.0.{i}\""));

        var finding = One.Finding(Parse($$"""{ "recursors": [{{addresses}}] }"""));

        Assert.Equal(Diagnostic.Error, finding.Severity);
        Assert.Contains("64", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.5.1", "")]
    [InlineData("1.5.2", "lab")]
    public void The_second_domain_is_known_from_1_5_2_on(string version, string domain)
    {
        var parsed = ConsulConfig.Parse(version, One.File("consul.json", """{ "alt_domain": "lab" }"""));

        Assert.Equal(domain, parsed.Options.AltDomain);
        Assert.Equal(domain.Length == 0 ? 1 : 0, parsed.Findings.Length);
    }

    private static ParsedConfig<ConsulOptions> Parse(string text) =>
        ConsulConfig.Parse("1.8.7", One.File("consul.json", text));
}
