using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Tests.ConfigText;

namespace DnsFlowViz.Simulation.Tests.Components.Consul;

/// <summary>Consul's config in HCL: what is read, and what is named instead of being guessed.</summary>
public sealed class ConsulHclTests
{
    [Fact]
    public void Every_modelled_key_is_read()
    {
        var parsed = Parse(
            """
            # The agent on the DNS machine.
            domain = "Consul." // with its final dot
            alt_domain = "corp", "node_name" = "c1"
            client_addr = "10.0.0.1 10.0.0.9"
            ports { dns = 53 }
            recursors = ["10.0.0.2",
              "10.0.0.3:5353", # the second
            ]
            dns_config = {
              recursor_timeout = "500ms" /* a
              short one */ soa { min_ttl = 30 }
              service_ttl { "*" = "10s" }
            }
            service {
              name = "XYZ"
              address = "10.0.0.7"
            }
            services { name = "abc" address = "10.0.0.8" }
            services = { name = "def", address = "10.0.0.9" }
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
            [("10.0.0.2", 53, 6), ("10.0.0.3", 5353, 7)],
            options.Recursors.Select(r => (r.Address, r.Port, r.Line.Line)));
        Assert.Equal(
            [("xyz", "10.0.0.7", 14), ("abc", "10.0.0.8", 18), ("def", "10.0.0.9", 19)],
            options.Services.Select(s => (s.Name, s.Address, s.Line.Line)));
        Assert.Equal(
            "consul.hcl:10 recursor_timeout = \"500ms\" /* a",
            options.RecursorTimeoutLine?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n  # nothing but words\n")]
    [InlineData("/* nothing */")]
    public void An_empty_file_leaves_every_default(string text)
    {
        var parsed = Parse(text);

        Assert.Empty(parsed.Findings);
        Assert.Equal(("consul", 8600), (parsed.Options.Domain, parsed.Options.DnsPort));
    }

    [Theory]
    [InlineData(@"node_name = ""a\""b\\c\td""", "a\"b\\c\td")]
    [InlineData(@"node_name = ""\u00fc\U0001F600\101\x41""", "\u00fc\U0001F600AA")]
    [InlineData("node_name = <<END\none\n two\nEND", "one\n two\n")]
    [InlineData("node_name = <<-END\n  one\n    two\n  END\n", "one\n  two\n")]
    [InlineData("node_name = <<-END\n one\n  two\n  END\n", " one\n  two\n")]
    [InlineData("node_name = <<END\r\none\r\nEND\r\ndomain = \"x\"", "one\n")]
    [InlineData("node_name = <<END\nEND\n", "")]
    [InlineData("node_name = \"$5 {x}\"", "$5 {x}")]
    [InlineData("node_name = \"Zürich € 😀\"", "Zürich € 😀")]
    public void Strings_are_read_as_hcl_writes_them(string text, string name)
    {
        var parsed = Parse(text);

        Assert.Empty(parsed.Findings);
        Assert.Equal(name, parsed.Options.NodeName);
    }

    [Fact]
    public void A_file_that_begins_with_a_brace_is_json_as_in_consul()
    {
        var parsed = Parse("""  { "domain": "lab", "recursors": ["10.0.0.2"] }""");

        Assert.Empty(parsed.Findings);
        Assert.Equal("lab", parsed.Options.Domain);
        Assert.Equal("consul.hcl", Assert.Single(parsed.Options.Recursors).Line.File);
    }

    [Theory]
    [InlineData("ports { dns = -1 }", -1)]
    [InlineData("ports = { dns = 5353 }", 5353)]
    [InlineData("\"ports\" { \"dns\" = 5353, http = 8500 }", 5353)]
    public void A_block_and_an_object_say_the_same(string text, int port) =>
        Assert.Equal(port, Parse(text).Options.DnsPort);

    // Each with the place and the way out.
    [Theory]
    [InlineData("node_name = \"${host}\"", 14, "write the value itself")]
    [InlineData("node_name = \"a ${\"b\"} c\"", 16, "write the value itself")]
    [InlineData("node_name = file(\"name\")", 13, "file(…) is a function")]
    [InlineData("join(\"a\")", 1, "join(…) is a function")]
    [InlineData("ports { dns = 50 + 3 }", 18, "write the value itself")]
    [InlineData("ports { dns = -port }", 15, "a string in quotes, a number")]
    [InlineData("recursors = [\"a\" ? \"b\" : \"c\"]", 18, "write the value itself")]
    [InlineData("domain = consul", 10, "write \"consul\" if a string is meant")]
    [InlineData("alt_domain = null", 14, "leave the key out")]
    [InlineData("ports { dns = 0x35 }", 15, "write the number in decimal ones")]
    [InlineData("ports { dns = 065 }", 15, "write the number in decimal ones")]
    [InlineData("ports { dns = 5s }", 15, "write one such as 53")]
    [InlineData("ports { dns = .5 }", 15, "write one such as 53")]
    [InlineData("domain: \"consul\"", 7, "write domain = and the value")]
    [InlineData("domain \"consul\"", 8, "name = \"consul\"")]
    [InlineData("service \"xyz\" { }", 9, "name = \"xyz\"")]
    [InlineData("domain", 7, "write domain = and a value")]
    [InlineData("domain =", 9, "a string in quotes, a number")]
    [InlineData("domain = = 5", 10, "a string in quotes, a number")]
    [InlineData("= 5", 1, "write name = value")]
    [InlineData(", domain = \"a\"", 1, "write name = value")]
    [InlineData("5 = 5", 1, "write name = value")]
    [InlineData("true = 5", 1, "write name = value")]
    [InlineData("domain = \"a\" }", 14, "take it away")]
    [InlineData("ports { dns = 53", 7, "add } where it ends")]
    [InlineData("recursors = [\"10.0.0.2\"", 13, "add ] where it ends")]
    [InlineData("recursors = [\"10.0.0.2\" \"10.0.0.3\"]", 25, "add the comma")]
    [InlineData("recursors = [\"10.0.0.2\",,]", 25, "a string in quotes, a number")]
    [InlineData("domain = \"a", 10, "add the closing quote")]
    [InlineData("domain = \"a\nb\"", 10, "add the closing quote")]
    [InlineData("domain = 'a'", 10, "a string in quotes")]
    [InlineData("domain = \"a\\/b\"", 12, "HCL has no such escape")]
    [InlineData("domain = \"a\\ud800\"", 12, "HCL has no such escape")]
    [InlineData("domain = \"a\\xe9\"", 12, "HCL has no such escape")]
    [InlineData("domain = \"a\\u12\"", 12, "HCL has no such escape")]
    [InlineData("domain = \"a\\", 12, "HCL has no such escape")]
    [InlineData("domain = \"a\0b\"", 12, "take it away")]
    [InlineData("domain = \"a\" /* half", 14, "add */")]
    [InlineData("domain = \"a\" / 2", 14, "write the value itself")]
    [InlineData("domain = <<", 10, "<<END")]
    [InlineData("domain = <<END x", 10, "<<END")]
    [InlineData("domain = <<END\na", 10, "add a line with END alone")]
    [InlineData("\ufeffdomain = \"a\"", 1, "U+FEFF")]
    [InlineData("\0", 1, "U+0000")]
    [InlineData("domain = “a”", 10, "U+201C")]
    [InlineData("domain = \"a\" domain = \"b\"", 14, "keep one of them")]
    [InlineData("recursors = [] recursors = []", 16, "keep one of them")]
    [InlineData("ports { } ports { }", 11, "services, checks")]
    [InlineData("service { } service { }", 13, "services, checks")]
    [InlineData("[1]", 1, "write name = value")]
    [InlineData("{ \"domain\": \"a\", }", 18, "not JSON")]
    public void What_is_not_read_is_named_with_its_place_and_the_way_out(string text, int column, string says)
    {
        var finding = One.Finding(Parse("\n" + text));

        Assert.Equal((2, column, Diagnostic.Error), One.Place(finding));
        Assert.Equal("consul.hcl", finding.Place);
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("node_name = <<END\n${host}\nEND", 2, 1, "write the value itself")]
    [InlineData("node_name = <<END\na\n  END\n", 3, 1, "write <<-END")]
    [InlineData("ports {\n  dns = 53\n", 1, 7, "add } where it ends")]
    public void A_finding_stands_on_the_line_of_its_cause(string text, int line, int column, string says)
    {
        var finding = One.Finding(Parse(text));

        Assert.Equal((line, column, Diagnostic.Error), One.Place(finding));
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recursors = \"10.0.0.2\"", 13, Diagnostic.Error, "must be a list")]
    [InlineData("domain = 5", 10, Diagnostic.Error, "must be a string")]
    [InlineData("ports { dns = \"53\" }", 15, Diagnostic.Error, "a port from 1 to 65535")]
    [InlineData("services { address = \"10.0.0.7\" }", 10, Diagnostic.Error, "service { name = ")]
    [InlineData("datacenter = \"dc1\"", 1, Diagnostic.Note, "cluster")]
    [InlineData("recursers = []", 1, Diagnostic.Warning, "Did you mean \"recursors\"?")]
    [InlineData("ports.dns = 53", 1, Diagnostic.Warning, "no key of Consul")]
    public void What_is_read_but_wrong_or_unknown_is_said_as_in_json(
        string text, int column, string severity, string says)
    {
        var finding = One.Finding(Parse(text));

        Assert.Equal((1, column, severity), One.Place(finding));
        Assert.Equal("consul.hcl", finding.Place);
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    [InlineData(60_000, true)]
    public void Objects_and_lists_lie_at_most_16_deep(int depth, bool isTooDeep)
    {
        // The file itself is the first of the sixteen, as the outermost braces are in JSON.
        var text = "node_meta = " + new string('[', depth) + new string(']', depth);

        var findings = Parse(text).Findings;

        Assert.Equal(
            isTooDeep,
            findings.Any(found => found.Message.Contains("at most 16 deep", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_text_holds_at_most_100_000_values()
    {
        static string Text(int values) =>
            $"node_meta = [{string.Join(',', Enumerable.Repeat("1", values - 2))}]";

        Assert.DoesNotContain(Parse(Text(100_000)).Findings, found => found.Severity == Diagnostic.Error);
        var finding = One.Finding(Parse(Text(100_001)));
        Assert.Contains("at most 100,000 values", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_one_consul_are_refused_for_both()
    {
        var parsed = ConsulConfig.Parse(
            "1.8.7", new Dictionary<string, string> { ["consul.json"] = "{}", ["consul.hcl"] = "" });

        Assert.Equal(["consul.json", "consul.hcl"], parsed.Findings.Select(found => found.Place));
        Assert.False(parsed.Runs);
    }

    private static ParsedConfig<ConsulOptions> Parse(string text) =>
        ConsulConfig.Parse("1.8.7", One.File("consul.hcl", text));
}
