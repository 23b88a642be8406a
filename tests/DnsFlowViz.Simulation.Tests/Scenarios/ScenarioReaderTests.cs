using System.Text.Json.Nodes;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

public sealed class ScenarioReaderTests
{
    private const string StrangeRecursor =
        "{ \"client_addr\": \"10.88.10.2\", \"ports\": {\"dns\": 53},\n\"recursors\": [\"10.9.9.9\"] }";

    [Fact]
    public void A_scenario_is_read_into_its_records()
    {
        var scenario = ScenarioReader.Read(Catalog.Text("incident-as-told")).Scenario!;

        Assert.Equal(
            (1, "as told", "incident-as-measured"),
            (scenario.Version, scenario.Telling, scenario.Counterpart));
        Assert.Equal((60_000_000, 42UL), (scenario.HorizonUs, scenario.Seed));
        Assert.Equal(new ScenarioLink("laptop", "dnsmasq", 10_000, 0, 0, "VPN"), scenario.Links[0]);
        Assert.Equal(
            new Workload("legitimate", "once", "ext", 20_000, "clients", "dnsmasq", null, null),
            scenario.Workloads[0]);
        Assert.Equal(
            new Trigger(5_000_000, "lookup", "laptop", "xyz.service.consul", "A"),
            scenario.Triggers[0]);
        Assert.Equal(
            "no-resolv\nserver=/consul/10.88.10.2\nserver=10.88.40.53",
            scenario.Nodes[2].Files["dnsmasq.conf"]);
        Assert.Equal(20_000, scenario.Schedule[2].Slowdown);
        Assert.Equal(Catalog.Text("incident-as-told"), scenario.SourceText);
    }

    [Fact]
    public void A_file_may_be_one_string_or_a_list_of_lines()
    {
        var text = Edited.Read(
            root => root["nodes"]![2]!["files"]!["dnsmasq.conf"] = "no-resolv\nserver=10.88.40.53");

        Assert.Equal("no-resolv\nserver=10.88.40.53", text.Scenario?.Nodes[2].Files["dnsmasq.conf"]);
    }

    [Fact]
    public void An_error_names_path_line_column_and_the_way_out()
    {
        var text = Catalog.Text("incident-default-options").Replace(
            "\"telling\":",
            "\"teling\":",
            StringComparison.Ordinal);

        var findings = ScenarioReader.Read(text).Findings;

        Assert.Contains(findings, found => found is { Place: "teling", Line: 5, Column: 3 });
        Assert.Contains(
            findings,
            found => found.Message.Contains("Did you mean \"telling\"?", StringComparison.Ordinal));
        Assert.Contains(
            findings,
            found => found.Message.Contains("add \"telling\": \"as measured\"", StringComparison.Ordinal));
    }

    [Fact]
    public void All_errors_are_said_and_not_only_the_first()
    {
        var result = Edited.Read(root =>
        {
            root["seed"] = -1;
            root["nodes"]![0]!["kind"] = "klient";
            root["links"]![0]!["to"] = "nobody";
            root["triggers"]![0]!["do"] = "dance";
        });

        Assert.Equal(
            ["seed", "nodes[0].kind", "links[0].to", "triggers[0].do"],
            result.Findings.Where(found => found.Severity == Diagnostic.Error).Select(found => found.Place));
    }

    [Theory]
    [InlineData("1.5", "fraction or an exponent")]
    [InlineData("1e6", "fraction or an exponent")]
    [InlineData("\"60\"", "without quotes")]
    [InlineData("null", "without quotes")]
    [InlineData("-1", "must be from 1 to")]
    [InlineData("99999999999999999999999999999999999999999999", "must be from 1 to")]
    public void A_number_must_be_whole(string number, string says)
    {
        var text = Catalog.Text("incident-default-options")
            .Replace("\"horizonUs\": 60000000", $"\"horizonUs\": {number}", StringComparison.Ordinal);

        var finding = Assert.Single(
            ScenarioReader.Read(text).Findings,
            found => found.Severity == Diagnostic.Error);

        Assert.Equal(("horizonUs", 6, 3), (finding.Place, finding.Line, finding.Column));
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_seed_is_kept_to_the_last_digit()
    {
        Assert.Equal(ulong.MaxValue, Edited.Read(root => root["seed"] = ulong.MaxValue).Scenario?.Seed);
    }

    [Theory]
    [InlineData("version", "2", "write \"version\": 1")]
    [InlineData("id", "\"My Id\"", "lower case")]
    [InlineData("title", "\"\"", "empty")]
    [InlineData("telling", "\"as tol\"", "Did you mean \"as told\"?")]
    [InlineData("nodes[0].kind", "\"dnsmask\"", "Did you mean \"dnsmasq\"?")]
    [InlineData("nodes[0].version", "\"2.80\"", "leave it out")]
    [InlineData("nodes[2].version", "\"2.60\"", "is not modelled")]
    [InlineData("nodes[3].version", "\"2.0.0\"", "1.4.0 to 1.21 with all three numbers, such as \"1.8.7\"")]
    [InlineData("nodes[1].address", "\"10.88.30.14\"", "\"laptop\" has 10.88.30.14 already")]
    [InlineData("nodes[4].address", "\"fe80::1\"", "IPv4")]
    [InlineData("nodes[0].x", "2000", "from 0 to 1,104")]
    [InlineData("nodes[4].files", "[]", "object of file names")]
    [InlineData("links[1].from", "\"konsul\"", "Did you mean \"consul\"?")]
    [InlineData("links[1].to", "\"dnsmasq\"", "to itself")]
    [InlineData("links[1].lossPpm", "1000001", "from 0 to 1,000,000")]
    [InlineData("links", "{}", "a list in brackets")]
    [InlineData("workloads[0].client", "\"twice\"", "once, glibc, dig")]
    [InlineData("workloads[0].from", "\"dnsmasq\"", "kind client")]
    [InlineData("workloads[0].to", "\"laptop\"", "kind dnsmasq")]
    [InlineData("workloads[0].perSecondMilli", "0", "from 1 to")]
    [InlineData("workloads[0].endUs", "0", "ends before it starts")]
    [InlineData("workloads[0].startUs", "60000001", "after the end of the run")]
    [InlineData("triggers[0].atUs", "60000001", "outside of the run")]
    [InlineData("triggers[0].node", "\"consul\"", "cannot be done to a consul")]
    [InlineData("triggers[0].name", "\"a b\"", "not a domain name")]
    [InlineData("triggers[0].type", "\"DSS\"", "Did you mean \"DS\"?")]
    [InlineData("triggers[0].downtimeUs", "5", "no effect with \"ask\"")]
    [InlineData("triggers[0].edns", "\"cooky\"", "Did you mean \"cookie\"?")]
    [InlineData("triggers[0].tries", "21", "from 1 to 20")]
    [InlineData("triggers[0].waitUs", "0", "from 1 to 600,000,000")]
    [InlineData("schedule[1].fromUs", "0", "one after the other")]
    [InlineData("schedule[6].fromUs", "60000001", "after the end of the run")]
    public void What_is_wrong_is_said_where_it_stands(string path, string json, string says)
    {
        var finding = Edited.Error(root => Set(root, path, json));

        Assert.Equal(path, finding.Place);
        Assert.True(finding is { Line: > 0, Column: > 0 });
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_about_what_is_left_out_that_is_none_is_said_with_its_number()
    {
        var finding = Edited.Error(root => root["leftOut"] = JsonNode.Parse("""["Power cuts.", 5]"""));

        Assert.Equal("leftOut[1]", finding.Place);
        Assert.Contains("string of 1 to 200", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_nodes_with_one_id_are_an_error_at_the_second()
    {
        var findings = Edited.Read(root => root["nodes"]![1]!["id"] = "laptop").Findings;

        Assert.Contains(
            findings,
            found => found.Place == "nodes[1].id"
                && found.Message.Contains("laptop-2", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_links_between_the_same_nodes_are_one_too_many_in_either_direction()
    {
        var finding = Edited.Error(root => root["links"]!.AsArray().Add(
            JsonNode.Parse("""{ "from": "consul", "to": "dnsmasq", "oneWayUs": 5 }""")));

        Assert.Equal("links[4]", finding.Place);
    }

    [Fact]
    public void A_config_text_s_findings_count_lines_and_columns_inside_that_text()
    {
        var finding = Edited.Error(root =>
            root["nodes"]![2]!["files"]!["dnsmasq.conf"] = "no-resolv\nserver=10.88.40.530\nserver=10.0.0.1");

        Assert.Equal(
            ("nodes[2].files[\"dnsmasq.conf\"]", 2, 8),
            (finding.Place, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData(2, "dnsmasq.conf", "server=10.88.40.53\nserver=/lab/10.9.9.9", 2, "No node has the address")]
    [InlineData(2, "dnsmasq.conf", "server=10.88.40.53\nserver=/c/10.88.10.2#8600", 2, "answers on port 53")]
    [InlineData(3, "consul.json", StrangeRecursor, 2, "No node has the address 10.9.9.9")]
    [InlineData(0, "named.conf", "", 0, "does not read \"named.conf\"")]
    public void What_leads_nowhere_is_a_warning_and_the_scenario_runs(
        int node,
        string file,
        string text,
        int line,
        string says)
    {
        var result = Edited.Read(root => root["nodes"]![node]!["files"]![file] = text);

        Assert.NotNull(result.Scenario);
        var finding = Assert.Single(result.Findings, found => found.Severity == Diagnostic.Warning);
        Assert.Equal($"nodes[{node}].files[\"{file}\"]", finding.Place);
        Assert.True(line == 0 || finding.Line == line);
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consul_that_answers_on_another_address_is_a_warning()
    {
        var result = Edited.Read(
            root => root["nodes"]![3]!["files"]!["consul.json"] = "{ \"ports\": {\"dns\": 53} }");

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("nodes[3].address", Diagnostic.Warning), (finding.Place, finding.Severity));
        Assert.Contains("127.0.0.1", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_without_a_link_is_allowed()
    {
        Assert.NotNull(Edited.Read(root => root.Remove("links")).Scenario);
    }

    [Fact]
    public void A_client_without_a_server_cannot_ask()
    {
        var finding = Edited.Error(root => root["nodes"]![0]!.AsObject().Remove("files"));

        Assert.Equal("triggers[0].node", finding.Place);
        Assert.Contains("nameserver", finding.Message, StringComparison.Ordinal);
    }

    private static void Set(JsonObject root, string path, string json)
    {
        JsonNode at = root;
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps.SkipLast(1))
        {
            at = step[0] == '[' ? at[int.Parse(step[1..^1], null)]! : at[step]!;
        }

        if (steps[^1][0] == '[')
        {
            at[int.Parse(steps[^1][1..^1], null)] = JsonNode.Parse(json);
        }
        else
        {
            at[steps[^1]] = JsonNode.Parse(json);
        }
    }
}
