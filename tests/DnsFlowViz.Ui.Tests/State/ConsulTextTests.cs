using System.Text.Json;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.State;

/// <summary>Removing one entry of a JSON object without touching the rest of its text.</summary>
public sealed class ConsulTextTests
{
    [Theory]
    [InlineData(
        "{\n  \"domain\": \"consul\",\n  \"recursors\": [\"10.88.10.3\"]\n}\n",
        "{\n  \"domain\": \"consul\"\n}\n")]
    [InlineData(
        "{\n  \"recursors\": [\n    \"10.88.10.3\"\n  ],\n  \"domain\": \"consul\"\n}\n",
        "{\n  \"domain\": \"consul\"\n}\n")]
    [InlineData("{ \"recursors\": [] }\n", "{  }\n")]
    [InlineData("{ \"a\": 1, \"recursors\": [\"x\"], \"b\": 2 }\n", "{ \"a\": 1,  \"b\": 2 }\n")]
    public void The_entry_goes_with_one_comma_and_the_rest_stays(string before, string after)
    {
        var text = ConsulText.WithoutEntry(before, "recursors");

        Assert.Equal(after, text);
        using var parsed = JsonDocument.Parse(text!);
        Assert.False(parsed.RootElement.TryGetProperty("recursors", out _));
    }

    [Fact]
    public void An_entry_of_that_name_deeper_in_the_text_stays()
    {
        const string Nested = "{ \"dns\": { \"recursors\": [] } }";

        Assert.Null(ConsulText.WithoutEntry(Nested, "recursors"));
    }

    [Fact]
    public void Text_that_is_no_json_is_left_alone() =>
        Assert.Null(ConsulText.WithoutEntry("recursors = [", "recursors"));

    [Fact]
    public void The_action_reloads_the_file_it_found_the_recursors_in()
    {
        var action = StageAction.For(Runs.Incident())[3];

        var trigger = action.Trigger!(5_000_000);

        Assert.Equal((TriggerKind.Reload, "consul", "consul.json"), (trigger.Do, trigger.Node, trigger.File));
        Assert.DoesNotContain("recursors", trigger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_recursors_there_is_nothing_to_remove()
    {
        var run = Runs.Incident();
        var bare = run with { Nodes = [.. run.Nodes.Select(node => node with { Files = [] })] };

        Assert.Null(StageAction.For(bare)[3].Trigger);
    }
}
