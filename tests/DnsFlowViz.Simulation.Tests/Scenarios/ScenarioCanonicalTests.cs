using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

public sealed class ScenarioCanonicalTests
{
    public static TheoryData<string> Ids => [.. Catalog.Shipped()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Reading_what_was_written_gives_an_equal_scenario(string id)
    {
        var scenario = ScenarioReader.Read(Catalog.Text(id)).Scenario!;

        var again = ScenarioReader.Read(ScenarioCanonical.Write(scenario)).Scenario!;

        Assert.Equivalent(scenario with { SourceText = "" }, again with { SourceText = "" }, strict: true);
        Assert.Equal(ScenarioCanonical.Write(scenario), ScenarioCanonical.Write(again));
    }

    [Fact]
    public void Spaces_order_and_left_out_defaults_make_no_difference()
    {
        var left = Edited.Read(_ => { }).Scenario!;
        var right = Edited.Read(root =>
        {
            var id = root["id"]!.DeepClone();
            root.Remove("id");
            root["id"] = id;
            root["links"]![1]!["jitterUs"] = 0;
            root["nodes"]![2]!["files"]!["dnsmasq.conf"] =
                "no-resolv\nserver=/consul/10.88.10.2\nserver=10.88.40.53";
        }).Scenario!;

        Assert.Equal(ScenarioCanonical.Write(left), ScenarioCanonical.Write(right));
    }

    [Fact]
    public void What_changes_the_run_changes_the_text()
    {
        var scenario = Edited.Read(_ => { }).Scenario!;

        Assert.NotEqual(
            ScenarioCanonical.Write(scenario),
            ScenarioCanonical.Write(scenario with { Seed = 43 }));
    }

    [Fact]
    public void How_a_question_is_asked_is_written_when_it_is_said() =>
        Assert.Equal(
            "[\n  {\n    \"atUs\": 5,\n    \"do\": \"ask\",\n    \"edns\": \"cookie\",\n"
            + "    \"name\": \"consul.\",\n    \"node\": \"laptop\",\n    \"tries\": 3,\n"
            + "    \"waitUs\": 5000000\n  }\n]\n",
            ScenarioCanonical.Write(
                [new Trigger(5, "ask", "laptop", "consul.", Edns: "cookie", Tries: 3, WaitUs: 5_000_000)]));

    [Fact]
    public void A_release_that_comes_up_is_written_when_it_is_said() =>
        Assert.Equal(
            "[\n  {\n    \"atUs\": 5,\n    \"do\": \"restart\",\n    \"node\": \"dnsmasq\",\n"
            + "    \"version\": \"2.86\"\n  }\n]\n",
            ScenarioCanonical.Write([new Trigger(5, "restart", "dnsmasq", Version: "2.86")]));

    [Theory]
    [InlineData("incident-as-measured", "4d7d79e1d2490bedd9f09e8caf055362e90192d0ff93c3e64e2d83b2203f60d2")]
    [InlineData("incident-no-recursors", "36596e4acf47bd409dc39637f2267f8560a99872a864699588c483bcf5be9b9f")]
    public void What_a_format_gains_changes_no_id_of_a_run_that_has_none_of_it(string id, string runId)
    {
        var scenario = ScenarioReader.Read(Catalog.Text(id)).Scenario!;

        Assert.Equal(runId, RunIds.Compute(scenario, scenario.Seed, []));
    }

    [Fact]
    public void Names_are_in_ordinal_order_and_lines_end_with_a_line_feed()
    {
        var trigger = new Trigger(
            5, "reload", "consul", File: "consul.json", Text: "{\r\n\t\"é\\\u0001\" }");

        Assert.Equal(
            "[\n  {\n    \"atUs\": 5,\n    \"do\": \"reload\",\n    \"file\": \"consul.json\",\n    "
            + "\"node\": \"consul\",\n"
            + "    \"text\": \"{\\r\\n\\t\\\"é\\\\\\u0001\\\" }\"\n  }\n]\n",
            ScenarioCanonical.Write([trigger]));
    }
}
