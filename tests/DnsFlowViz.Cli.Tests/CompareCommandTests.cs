using System.Text.Json.Nodes;

namespace DnsFlowViz.Cli.Tests;

public sealed class CompareCommandTests
{
    [Fact]
    public async Task Json_is_an_array_with_a_verdict_per_fix_in_the_order_asked()
    {
        var run = await Dnsflow.Run(
            "compare", "incident-as-measured", "--fix", "no-strict-order", "--fix", "loop-detect", "--json");

        Assert.Equal(0, run.ExitCode);
        var json = JsonNode.Parse(run.Output)!.AsArray();
        Assert.Equal(
            [("no-strict-order", "mitigates", false), ("loop-detect", "no-effect", false)],
            json.Select(one => ((string)one!["fix"]!, (string)one["verdict"]!, (bool)one["heals"]!)));
        Assert.All(json, one => Assert.Matches(@" \([A-Z]\d+\)\.$", (string)one!["why"]!));
        Assert.Equal(0, (double)json[0]!["before"]!["successPercent"]!, 1.0);
        Assert.Equal(100, (double)json[0]!["after"]!["successPercent"]!);
        Assert.DoesNotContain("problem", json[0]!.AsObject());
    }

    [Fact]
    public async Task Without_a_fix_all_thirteen_are_judged_and_printed_as_a_table()
    {
        var run = await Dnsflow.Run("compare", "incident-default-options");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("19 of 19 runs", run.Errors, StringComparison.Ordinal);
        var lines = run.Output.Split('\n');
        Assert.StartsWith("fix ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("(nothing) ", lines[1], StringComparison.Ordinal);
        Assert.Equal("", lines[15]);
    }

    [Fact]
    public async Task A_fix_that_does_not_apply_says_so_in_words()
    {
        var run = await Dnsflow.Run(
            "compare", "incident-default-options", "--fix", "dnssec-off", "--json");

        var result = JsonNode.Parse(run.Output)![0]!;
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("no-effect", false), ((string)result["verdict"]!, (bool)result["heals"]!));
        Assert.Equal("There is no node of kind systemd-resolved here.", (string)result["problem"]!);
    }

    [Theory]
    [InlineData("loop-detct", "Did you mean \"loop-detect\"?")]
    [InlineData("pray", "The fixes are: remove-recursors, recursors-to-upstream, ")]
    public async Task An_unknown_fix_is_wrong_usage_and_the_known_ones_are_named(string id, string words)
    {
        var run = await Dnsflow.Run("compare", "incident-as-measured", "--fix", id);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
        Assert.Contains("answer-ds-locally", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_scenario_is_bad_input()
    {
        var run = await Dnsflow.Run("compare", "incident-as-mesured");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("incident-as-measured", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_changes_the_numbers()
    {
        var own = await Dnsflow.Run(
            "compare", "incident-default-options", "--fix", "raise-forward-max", "--json");
        var other = await Dnsflow.Run(
            "compare", "incident-default-options", "--fix", "raise-forward-max", "--json", "--seed", "1");

        Assert.NotEqual(own.Output, other.Output);
    }
}
