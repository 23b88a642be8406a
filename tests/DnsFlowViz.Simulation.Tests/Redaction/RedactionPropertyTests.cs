using System.Text.RegularExpressions;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Fuzzing;
using DnsFlowViz.Reports.Fuzzing.Texts;
using DnsFlowViz.Simulation.Redaction;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Redaction;

/// <summary>
/// What holds of every scenario: nothing of whose it is remains, it reads as before, and doing it twice
/// changes nothing more. Each text is first made somebody's: <c>acme</c> in every name, 10.188 in every
/// address.
/// </summary>
public sealed partial class RedactionPropertyTests
{
    private const int Cases = 1_000;

    public static TheoryData<string> ShippedIds => [.. Catalog.Shipped()];

    [Theory]
    [MemberData(nameof(ShippedIds))]
    public void A_shipped_scenario_that_became_somebodys_is_nobodys_again(string id) =>
        Holds(Acmes(Catalog.Text(id)), id);

    [Fact]
    public void A_thousand_random_scenarios_are_nobodys_again() =>
        Assert.All(Fuzzer.Seeds(1, Cases), seed => Holds(Acmes(Fuzzer.TextOf(seed)), $"seed={seed}"));

    [Fact]
    public void Two_thousand_spoilt_texts_are_taken_without_a_crash_and_twice_is_once() =>
        Assert.All(Fuzzer.Seeds(1, 2 * Cases), seed =>
        {
            var spoilt = TextFuzzer.Case(seed);
            _ = Redactor.Redact(RedactedText.Link(spoilt.Text), null);

            var once = Reloaded(spoilt.Kind, spoilt.Text);

            Assert.Equal(spoilt.Text.Count(letter => letter == '\n'), once.Count(letter => letter == '\n'));
            Assert.Equal(once.Split('\n'), Reloaded(spoilt.Kind, once).Split('\n'));
        });

    private static string Reloaded(TextKind kind, string text)
    {
        var state = new LinkState("any", null, null, 0)
        {
            Triggers = [new Trigger(0, TriggerKind.Reload, "box", File: FileOf(kind), Text: text)],
        };
        return Redactor.Redact(state, null).State!.Triggers[0].Text!;
    }

    private static string FileOf(TextKind kind) => kind switch
    {
        TextKind.Dnsmasq => "dnsmasq.conf",
        TextKind.Resolv => "resolv.conf",
        TextKind.Resolved => "resolved.conf",
        TextKind.ConsulHcl => "consul.hcl",
        _ => "consul.json",
    };

    private static void Holds(string text, string which)
    {
        var before = ScenarioReader.Read(text);
        Assert.True(before.Scenario is not null, $"{which}: {string.Join('\n', before.Findings)}");

        Assert.Contains("acme", text, StringComparison.Ordinal);
        var once = RedactedText.Of(text);

        Assert.DoesNotContain("acme", once, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("188.", once, StringComparison.Ordinal);
        Assert.DoesNotContain("88.10.in-addr", once, StringComparison.Ordinal);
        Assert.Equal(Severities(before), Severities(ScenarioReader.Read(once)));
        Assert.Equal(once, RedactedText.Of(once));
        Assert.Empty(Redactor.Redact(RedactedText.Link(once), null).Changes);
    }

    private static string[] Severities(ReadResult read) =>
        [.. read.Findings.Select(finding => finding.Severity).Order(StringComparer.Ordinal)];

    private static string Acmes(string text)
    {
        text = Named().Replace(text, "\"$1\": \"acme-$2\"");
        text = text.Replace("10.88.", "10.188.", StringComparison.Ordinal)
            .Replace(".88.10.in-addr", ".188.10.in-addr", StringComparison.Ordinal);
        return Asked().Replace(text, "acme$1");
    }

    [GeneratedRegex("\"(id|node|from|to|title|label|counterpart)\": ?\"([^\"]+)\"")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(xyz|nosuch|n1|legitimate|load-\d+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();
}
