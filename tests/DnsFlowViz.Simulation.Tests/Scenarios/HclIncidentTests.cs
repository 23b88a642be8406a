using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Components;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>
/// The incident with Consul's config in HCL: another file, the same run, its lines lit alike.
/// </summary>
public sealed class HclIncidentTests
{
    private const string Hcl =
        """
        # The same words as in consul.json.
        domain = "consul"
        ports { dns = 53 }
        client_addr = "10.88.10.2"

        recursors = ["10.88.10.3"]

        service {
          name = "xyz"
          address = "10.88.20.17"
        }
        """;

    [Theory]
    [InlineData("incident-as-told")]
    [InlineData("incident-as-measured")]
    public void The_same_config_in_hcl_gives_the_same_trace(string id)
    {
        var json = Shipped.Read(id);
        var hcl = InHcl(json);

        var (asJson, asHcl) = (Record(json), Record(hcl));

        Assert.Equal(asJson.TraceHash, asHcl.TraceHash);
        Assert.NotEqual(RunIds.Compute(json, json.Seed, []), RunIds.Compute(hcl, hcl.Seed, []));
        Assert.Equal(TextOf(asJson), TextOf(asHcl));
    }

    [Fact]
    public void The_line_that_sends_the_question_back_is_the_one_of_the_hcl_file()
    {
        var recording = Record(InHcl(Shipped.Read("incident-as-told")));

        var opened = RunDescriber.Describe(recording.Run.Scenario, 1, "run", []);

        var edge = Assert.Single(opened.Loops);
        Assert.Equal(
            ("consul.hcl", 6, "recursors = [\"10.88.10.3\"]", true),
            (edge.BackFile, edge.BackLine, edge.BackText, edge.Closed));
        var card = Assert.Single(opened.Nodes, node => node.Kind == NodeKind.Consul);
        Assert.Equal("recursors = [\"10.88.10.3\"]", Assert.Single(card.Files).Lines[5]);
        var recursed = recording.Run.Trace.Of(TraceKind.RecursionOpened)[0];
        Assert.Contains(
            "(consul.hcl:6 recursors = [\"10.88.10.3\"])",
            TraceText.Of(recording.Run, recursed),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_reload_of_the_hcl_file_takes_the_recursors_away()
    {
        var scenario = InHcl(Shipped.Read("incident-as-told"));
        var without = Hcl.Replace("recursors = [\"10.88.10.3\"]", "", StringComparison.Ordinal);
        var reload = new Trigger(20_000_000, TriggerKind.Reload, "consul", File: "consul.hcl", Text: without);

        Assert.Empty(TriggerChecks.Check(scenario, [reload]));
        var recording = Record(scenario, reload);
        Assert.DoesNotContain(
            recording.Run.Trace.Of(TraceKind.RecursionOpened), item => item.AtNs > 20_100_000_000);
    }

    [Fact]
    public void A_finding_names_the_hcl_file_with_its_own_line()
    {
        var scenario = Shipped.Read("incident-as-told");

        var result = ScenarioReader.Read(ScenarioCanonical.Write(
            InHcl(scenario, Hcl.Replace("\"10.88.10.3\"", "\"${dnsmasq}\"", StringComparison.Ordinal))));

        var finding = Assert.Single(result.Findings, found => found.Severity == Diagnostic.Error);
        Assert.Equal(
            ("nodes[3].files[\"consul.hcl\"]", 6, 15), (finding.Place, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("consul.json", "{}", "keep one")]
    [InlineData("consul.hcl", "ports {", "add } where it ends")]
    [InlineData("consul.yaml", "", "write consul.json or consul.hcl")]
    public void A_reload_is_checked_in_the_format_of_its_file(string file, string text, string says)
    {
        var scenario = InHcl(Shipped.Read("incident-as-told"));

        var finding = Assert.Single(TriggerChecks.Check(
            scenario, [new Trigger(1, TriggerKind.Reload, "consul", File: file, Text: text)]));

        Assert.Equal(Diagnostic.Error, finding.Severity);
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    private static Scenario InHcl(Scenario scenario, string text = Hcl) => scenario with
    {
        Nodes =
        [
            .. scenario.Nodes.Select(node => node.Kind != NodeKind.Consul ? node : node with
            {
                Files = new Dictionary<string, string> { [ConsulConfig.HclFile] = text },
            }),
        ],
    };

    private static Recording Record(Scenario scenario, params Trigger[] added)
    {
        var recorder = new Recorder(scenario, scenario.Seed, added);
        while (recorder.Advance(100_000))
        {
            Assert.Null(recorder.Recording.CutBy);
        }

        return recorder.Recording;
    }

    /// <summary>Every event as text, with the line that decided it left out.</summary>
    private static string[] TextOf(Recording recording) =>
    [
        .. Enumerable.Range(0, recording.Run.Trace.Count).Select(number =>
            TraceText.Of(recording.Run, recording.Run.Trace[number]).Split(" (consul.")[0]),
    ];
}
