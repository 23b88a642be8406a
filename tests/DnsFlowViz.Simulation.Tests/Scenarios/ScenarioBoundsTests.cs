using System.Text.Json.Nodes;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

public sealed class ScenarioBoundsTests
{
    private const string Node = """{ "kind": "client", "title": "n", "x": 0, "y": 0 }""";
    private const string Link = """{ "oneWayUs": 100 }""";
    private const string Work =
        """{ "client": "once", "kind": "ext", "perSecondMilli": 1, "from": "clients", "to": "dnsmasq" }""";
    private const string Trigger = """{ "do": "restart", "node": "dnsmasq" }""";

    [Theory]
    [InlineData(35, true)]
    [InlineData(36, false)]
    public void At_most_40_nodes(int more, bool reads) =>
        Check(reads, "nodes", "at most 40 are allowed", root => Append(root["nodes"]!, Nodes(more)));

    [Theory]
    [InlineData(196, true)]
    [InlineData(197, false)]
    public void At_most_200_links(int more, bool reads) =>
        Check(reads, "links", "at most 200 are allowed", root => AddLinks(root, more));

    private static void AddLinks(JsonObject root, int more)
    {
        Append(root["nodes"]!, Nodes(35));
        Append(root["links"]!, Edited.Copies(more, Link, (link, i) =>
        {
            // Pairs of the added nodes, each pair once.
            var (low, step) = (i % 35, 1 + (i / 35));
            link["from"] = $"n{low}";
            link["to"] = $"n{(low + step) % 35}";
        }));
    }

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void At_most_50_workloads(int more, bool reads) =>
        Check(reads, "workloads", "at most 50 are allowed", root =>
            Append(root["workloads"]!, Edited.Copies(more, Work, (work, i) => work["name"] = $"w{i}")));

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    public void At_most_1000_triggers(int more, bool reads) =>
        Check(reads, "triggers", "at most 1,000 are allowed", root =>
            Append(root["triggers"]!, Edited.Copies(more, Trigger, (trigger, i) => trigger["atUs"] = i)));

    [Theory]
    [InlineData(3_600_000_000, true)]
    [InlineData(3_600_000_001, false)]
    public void At_most_an_hour(long horizon, bool reads) =>
        Check(reads, "horizonUs", "at most 3,600 seconds", root => root["horizonUs"] = horizon);

    [Theory]
    [InlineData(20_000_000 - 20_000, true)]
    [InlineData(20_000_001 - 20_000, false)]
    public void At_most_20000_lookups_per_second_in_all(int milli, bool reads) =>
        Check(reads, "workloads", "at most 20,000 lookups per second", root =>
            Append(root["workloads"]!, Edited.Copies(1, Work, (work, _) =>
            {
                work["name"] = "more";
                work["perSecondMilli"] = milli;
            })));

    [Theory]
    [InlineData(1_999_000, 1_000, true)]
    [InlineData(1_999_000, 1_001, false)]
    [InlineData(long.MaxValue, long.MaxValue, false)]
    public void A_message_is_under_way_for_at_most_two_seconds(long oneWay, long jitter, bool reads) =>
        Check(reads, "links[0].oneWayUs", "at most 2,000,000", root =>
        {
            root["links"]![0]!["oneWayUs"] = oneWay;
            root["links"]![0]!["jitterUs"] = jitter;
        });

    [Theory]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    public void A_config_file_has_at_most_64_kib(int bytes, bool reads) =>
        Check(reads, "nodes[0].files[\"resolv.conf\"]", "64 KiB", root =>
            root["nodes"]![0]!["files"]!["resolv.conf"] = "nameserver 10.88.10.3\n#".PadRight(bytes, '.'));

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void Reloads_read_at_most_two_mebibytes_again(int reloads, bool reads)
    {
        var scenario = Shipped.Read("incident-default-options");
        var text = "server=10.88.40.53\n#".PadRight(ScenarioBounds.FileBytes, '.');
        var triggers = Enumerable.Range(0, reloads).Select(
            i => new Trigger(i, TriggerKind.Reload, "dnsmasq", File: "dnsmasq.conf", Text: text));

        var findings = TriggerChecks.Check(scenario, [.. triggers]);

        Assert.Equal(reads ? [] : ["triggers[32].text"], findings.Select(found => found.Place));
        Assert.All(findings, found => Assert.Contains("2 MiB", found.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_has_at_most_a_mebibyte()
    {
        var text = Catalog.Text("incident-default-options");

        Assert.NotNull(ScenarioReader.Read(text.PadRight(1_048_576)).Scenario);
        var finding = Assert.Single(ScenarioReader.Read(text.PadRight(1_048_577)).Findings);
        Assert.Contains("1 MiB", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_measured_in_bytes()
    {
        Assert.Contains(
            "1 MiB",
            ScenarioReader.Read(new string('€', 400_000)).Findings[0].Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, "no property")]
    [InlineData(17, "at most 16 deep")]
    [InlineData(60_000, "at most 16 deep")]
    public void Objects_lie_at_most_16_deep(int depth, string says)
    {
        var text = "{ \"zzzz\": " + new string('[', depth - 1) + new string(']', depth - 1) + " }";

        Assert.Contains(
            ScenarioReader.Read(text).Findings,
            found => found.Message.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(100_000, "no property")]
    [InlineData(100_001, "at most 100,000 values")]
    public void A_text_holds_at_most_100_000_values(int values, string says)
    {
        // The braces around everything and the list are values too.
        var text = "{ \"zzzz\": [" + string.Join(',', Enumerable.Repeat("0", values - 2)) + "] }";

        Assert.Contains(
            ScenarioReader.Read(text).Findings,
            found => found.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_full_of_errors_is_answered_with_a_bounded_list_in_bounded_time()
    {
        var members = string.Join(',', Enumerable.Range(0, 90_000).Select(i => $"\"k{i}\":1"));

        var findings = ScenarioReader.Read("{" + members + "}").Findings;

        Assert.InRange(findings.Length, 100, 300);
        Assert.Contains("more findings", findings[^1].Message, StringComparison.Ordinal);
    }

    private static void Check(bool reads, string place, string says, Action<JsonObject> change)
    {
        if (reads)
        {
            Assert.NotNull(Edited.Read(change).Scenario);
            return;
        }

        var findings = Edited.Read(change).Findings.Where(found => found.Severity == Diagnostic.Error);
        Assert.Contains(
            findings,
            found => found.Place == place && found.Message.Contains(says, StringComparison.Ordinal));
    }

    private static JsonArray Nodes(int count) => Edited.Copies(count, Node, (node, i) =>
    {
        node["id"] = $"n{i}";
        node["address"] = $"10.99.0.{i + 1}";
    });

    private static void Append(JsonNode list, JsonArray more)
    {
        foreach (var item in more)
        {
            list.AsArray().Add(item!.DeepClone());
        }
    }
}
