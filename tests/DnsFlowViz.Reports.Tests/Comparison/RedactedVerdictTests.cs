using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Reports.Comparison;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Redaction;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Tests.Comparison;

/// <summary>
/// A scenario without its names is the same incident: all thirteen fixes are worth the same, and every number
/// of every run is the one from before.
/// </summary>
public sealed class RedactedVerdictTests
{
    [Theory]
    [InlineData("incident-as-measured")]
    [InlineData("incident-default-options")]
    public void Other_names_have_the_same_verdicts_and_the_same_numbers(string id)
    {
        var text = Acmes(id);
        var redacted = Redactor.Redact(new LinkState(null, text, null, 0), null).State!.ScenarioText!;
        Assert.Contains("acmevault", text, StringComparison.Ordinal);
        Assert.DoesNotContain("acme", redacted, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("188.", redacted, StringComparison.Ordinal);

        var (before, after) = (Judged(text), Judged(redacted));

        Assert.Equal(13, before.Count);
        Assert.Equal(before.Select(Worth), after.Select(Worth));
        Assert.Equal(before.Select(one => one.Before), after.Select(one => one.Before));
        Assert.Equal(before.Select(one => one.After), after.Select(one => one.After));
    }

    private static string Worth(FixResult result) => $"{result.Fix} {result.Verdict} {result.Heals}";

    private static IReadOnlyList<FixResult> Judged(string text)
    {
        var read = ScenarioReader.Read(text);
        Assert.True(read.Scenario is not null, string.Join('\n', read.Findings));
        return FixComparer.Compare(
            read.Scenario, FixCatalog.All, null, TestContext.Current.CancellationToken);
    }

    private static string Acmes(string id) => ShippedScenario.Read(id).SourceText
        .Replace("10.88.", "10.188.", StringComparison.Ordinal)
        .Replace("/consul/", "/acmezone/", StringComparison.Ordinal)
        .Replace("~consul", "~acmezone", StringComparison.Ordinal)
        .Replace("\\\"consul\\\"", "\\\"acmezone\\\"", StringComparison.Ordinal)
        .Replace("service.consul", "service.acmezone", StringComparison.Ordinal)
        .Replace("\"consul.\"", "\"acmezone.\"", StringComparison.Ordinal)
        .Replace("xyz", "acmevault", StringComparison.Ordinal)
        .Replace("\"laptop\"", "\"acme-laptop\"", StringComparison.Ordinal)
        .Replace("\"Laptop\"", "\"Laptop of Acme\"", StringComparison.Ordinal)
        .Replace("legitimate", "acme-load", StringComparison.Ordinal);
}
