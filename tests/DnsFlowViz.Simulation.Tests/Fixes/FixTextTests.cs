using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Fixes;

/// <summary>Config texts as people write them: what a fix does not mean stays, to the character.</summary>
public sealed class FixTextTests
{
    [Theory]
    [InlineData("{\"recursors\":[\"10.88.10.3\"]}", "{}")]
    [InlineData("{ \"recursors\": [\"10.88.10.3\"], \"domain\": \"consul\" }", "{ \"domain\": \"consul\" }")]
    [InlineData("{ \"domain\": \"consul\", \"recursors\": [\"10.88.10.3\"] }", "{ \"domain\": \"consul\" }")]
    [InlineData(
        "{\n\t\"domain\": \"consul\",\n\t\"recursors\": [\n\t\t\"10.88.10.3\",\n\t\t\"9.9.9.9\"\n\t]\n}\n",
        "{\n\t\"domain\": \"consul\"\n}\n")]
    [InlineData(
        "{\r\n  \"recursors\": [\"10.88.10.3\"],\r\n  \"node_name\": \"a]\\\"}é\"\r\n}",
        "{\r\n  \"node_name\": \"a]\\\"}é\"\r\n}")]
    [InlineData(
        "{\n  \"node_name\": \"a,]\" , \"recursors\" : [ \"10.88.10.3\" ]\n ,\"domain\": \"consul\"}",
        "{\n  \"node_name\": \"a,]\" , \"domain\": \"consul\"}")]
    public void Recursors_are_taken_out_of_any_JSON(string before, string after) =>
        Assert.Equal(after, Fixed("remove-recursors", "consul", "consul.json", before));

    [Theory]
    [InlineData("domain = \"consul\"\nrecursors = [\"10.88.10.3\"]\n", "domain = \"consul\"\n")]
    [InlineData(
        "# ours, and theirs\nrecursors = [\n  \"10.88.10.3\", # dnsmasq\n]\nports { dns = 53 }\n",
        "# ours, and theirs\nports { dns = 53 }\n")]
    public void Recursors_are_taken_out_of_HCL(string before, string after) =>
        Assert.Equal(after, Fixed("remove-recursors", "consul", "consul.hcl", before));

    [Fact]
    public void Recursors_past_dnsmasq_are_written_in_HCL_too() => Assert.Equal(
        "recursors = [\"10.88.40.53\"]\n",
        Fixed("recursors-to-upstream", "consul", "consul.hcl", "recursors = [\"10.88.10.3\"]\n"));

    [Theory]
    [InlineData("[\"10.88.10.3\"]", "[\"10.88.40.53\"]")]
    [InlineData("[\"9.9.9.9:5353\", \"10.88.10.3:53\"]", "[\"9.9.9.9:5353\", \"10.88.40.53\"]")]
    [InlineData("[\"10.88.10.3\", \"10.88.40.53\"]", "[\"10.88.40.53\"]")]
    public void Recursors_past_dnsmasq_are_its_own_default_servers(string before, string after) =>
        Assert.Equal(
            $"{{ \"recursors\": {after}, \"domain\": \"consul\" }}",
            Fixed(
                "recursors-to-upstream", "consul", "consul.json",
                $"{{ \"recursors\": {before}, \"domain\": \"consul\" }}"));

    [Theory]
    [InlineData("server=/consul/10.88.10.2", "server=/consul/10.88.10.2\ndns-forward-max=1000")]
    [InlineData("server=/consul/10.88.10.2\n", "server=/consul/10.88.10.2\ndns-forward-max=1000\n")]
    [InlineData(
        "# few\n  dns-forward-max = 50 # was 150\nno-resolv\nserver=10.88.40.53",
        "# few\n  dns-forward-max = 1000 # was 150\nno-resolv\nserver=10.88.40.53")]
    [InlineData("strict-order\r\n", "strict-order\r\ndns-forward-max=1000\r\n")]
    public void A_limit_is_written_where_it_stands_or_else_at_the_end(string before, string after) =>
        Assert.Equal(after, Fixed("raise-forward-max", "dnsmasq", "dnsmasq.conf", before));

    [Theory]
    [InlineData("strict-order", "")]
    [InlineData("# strict-order\nstrict-order # why\n\nno-negcache\n", "# strict-order\n\nno-negcache\n")]
    [InlineData("no-negcache\r\n strict-order\r\ncache-size=0", "no-negcache\r\ncache-size=0")]
    public void Only_lines_that_say_strict_order_go(string before, string after) =>
        Assert.Equal(after, Fixed("no-strict-order", "dnsmasq", "dnsmasq.conf", before));

    [Theory]
    [InlineData("[Resolve]\nDNS=10.88.10.3\n  DNSSEC = yes\n", "[Resolve]\nDNS=10.88.10.3\n  DNSSEC=no\n")]
    [InlineData("[Resolve]\nDNS=10.88.10.3", "[Resolve]\nDNSSEC=no\nDNS=10.88.10.3")]
    [InlineData(
        "# DNSSEC=yes\n[Network]\nDNSSEC=yes\n[Resolve]\nDNS=10.88.10.3",
        "# DNSSEC=yes\n[Network]\nDNSSEC=yes\n[Resolve]\nDNSSEC=no\nDNS=10.88.10.3")]
    public void Dnssec_is_switched_off_in_its_own_section(string before, string after) =>
        Assert.Equal(after, Fixed("dnssec-off", "laptop", "resolved.conf", before));

    [Fact]
    public void A_negative_trust_anchor_joins_those_that_stand_in_the_file() => Assert.Equal(
        "other.test\nconsul\n",
        Fixed(
            "negative-trust-anchor", "laptop", "dnssec-trust-anchors.d/consul.negative", "other.test\n"));

    private static string Fixed(string id, string node, string file, string text)
    {
        var scenario = Shipped.Read("incident-as-measured");
        var applied = FixCatalog.Find(id)!.Apply(scenario with
        {
            Nodes = [.. scenario.Nodes.Select(one => one.Id == node ? With(one, file, text) : one)],
        });
        Assert.True(applied.Applies, applied.Problem);
        return applied.Scenario.Nodes.Single(one => one.Id == node).Files[file];
    }

    // A consul.hcl stands in for the consul.json.
    private static ScenarioNode With(ScenarioNode node, string file, string text) => node with
    {
        Files = new Dictionary<string, string>(
            node.Files.Where(own => Stem(own.Key) != Stem(file)), StringComparer.Ordinal)
        {
            [file] = text,
        },
    };

    private static string Stem(string file) => Path.GetFileNameWithoutExtension(file);
}
