using Bunit;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Controls;

/// <summary>Acting at the playhead, and the list of runs that grows from it.</summary>
public sealed class ActionBarTests : StageFixture
{
    [Theory]
    [InlineData("Ask DS again", TriggerKind.Ask, "laptop")]
    [InlineData("Restart dnsmasq", TriggerKind.Restart, "dnsmasq")]
    [InlineData("Restart Consul", TriggerKind.Restart, "consul")]
    [InlineData("Remove recursors", TriggerKind.Reload, "consul")]
    public async Task A_button_is_a_trigger_at_the_playhead(string label, string kind, string node)
    {
        await StandAt(20 * Runs.Second);

        var bar = Render<ActionBar>();
        await bar.FindAll("button").First(button => button.TextContent.Trim() == label).ClickAsync();

        var trigger = Assert.Single(Source.Opened[^1].Triggers);
        Assert.Equal((20_000_000, kind, node), (trigger.AtUs, trigger.Do, trigger.Node));
    }

    [Fact]
    public async Task The_list_of_runs_is_not_there_before_the_first_branch()
    {
        await StandAt(11_380_000_000);
        var list = Render<BranchBar>();
        Assert.Empty(list.FindAll("button"));

        await Player.Act("restart dnsmasq", new Trigger(Player.ActAtUs, TriggerKind.Restart, "dnsmasq"));

        await PlayerBench.Until(() => list.FindAll("button.branch").Count == 2);
        Assert.Equal(
            ["original", "branch at 11.380 s: restart dnsmasq"],
            list.FindAll("button.branch").Select(button => button.TextContent.Trim()));
        Assert.Equal("true", list.FindAll("button.branch")[1].GetAttribute("aria-pressed"));
    }
}
