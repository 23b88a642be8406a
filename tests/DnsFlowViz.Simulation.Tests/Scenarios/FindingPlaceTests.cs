using System.Text.Json.Nodes;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>What a finding points at is there: the file, the line, and the same line on the card.</summary>
public sealed class FindingPlaceTests
{
    private const int Dnsmasq = 2;

    [Fact]
    public void What_is_missed_in_a_file_that_is_not_there_stands_at_its_node()
    {
        var text = Without("incident-default-options", "dnsmasq.conf");

        var finding = Assert.Single(
            ScenarioReader.Read(text).Findings,
            found => found.Message.Contains("no default server", StringComparison.Ordinal));

        Assert.Equal("nodes[2]", finding.Place);
        Assert.StartsWith("    {", text.Split('\n')[finding.Line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void The_name_of_a_file_has_at_most_100_characters(int length, bool fits)
    {
        var name = "dnssec-trust-anchors.d/" + new string('a', length - 32) + ".negative";

        var result = Edited.Read(root => root["nodes"]![0]!["files"]![name] = "");

        Assert.Equal(length, name.Length);
        Assert.Equal(
            fits,
            !result.Findings.Any(
                found => found.Message.Contains("at most 100 char", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(21_845, true)]
    [InlineData(21_846, false)]
    public void A_new_text_is_measured_in_bytes(int letters, bool fits)
    {
        var reload = new Trigger(
            1, TriggerKind.Reload, "dnsmasq", File: "resolv.conf", Text: new string('€', letters));

        var findings = TriggerChecks.Check(Shipped.Read("incident-default-options"), [reload]);

        Assert.Equal(fits, !findings.Any(found => found.Severity == Diagnostic.Error));
    }

    // Editors break lines in more places than the daemons do; a card that did so would light another line.
    [Theory]
    [InlineData("\r")]
    [InlineData("\f")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    public void A_card_has_the_lines_that_the_readers_count(string strange)
    {
        var scenario = ScenarioReader.Read(Catalog.Text("incident-default-options")
            .Replace("no-resolv", $"no-resolv\", \"# one {Escaped(strange)} line", StringComparison.Ordinal))
            .Scenario;

        var opened = RunDescriber.Describe(Assert.IsType<Scenario>(scenario), 1, "run", []);

        var edge = Assert.Single(opened.Loops);
        Assert.Equal(edge.ForwardText, opened.Nodes[Dnsmasq].Files[0].Lines[edge.ForwardLine - 1]);
    }

    private static string Escaped(string text) => $"\\u{(int)text[0]:x4}";

    private static string Without(string id, string file)
    {
        var root = JsonNode.Parse(Catalog.Text(id))!.AsObject();
        root["nodes"]![Dnsmasq]!["files"]!.AsObject().Remove(file);
        return root.ToJsonString(new() { WriteIndented = true });
    }
}
