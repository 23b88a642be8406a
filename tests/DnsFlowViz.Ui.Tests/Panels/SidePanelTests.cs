using Bunit;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Panels;

/// <summary>Log, what is left out, and the footnote.</summary>
public sealed class SidePanelTests : StageFixture
{
    [Fact]
    public async Task The_tab_says_how_much_is_left_out_and_shows_it()
    {
        await StandAt(1 * Runs.Second);
        var panel = Render<SidePanel>();
        var tab = panel.FindAll("[role=tab]").First(tab => tab.TextContent.Trim() == "Left out 2");

        await tab.ClickAsync();

        Assert.Contains("TCP is left out.", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("dnsmasq.conf:3", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pointing_at_something_opens_the_inspector_and_letting_go_brings_the_log_back()
    {
        await StandAt(Runs.FullNs);
        var panel = Render<SidePanel>();

        await panel.InvokeAsync(() => Player.Select(7));
        await PlayerBench.Until(() => Active(panel) == "Inspector");
        await panel.InvokeAsync(() => Player.Select(null));
        await PlayerBench.Until(() => Active(panel) == "Log");
    }

    [Fact]
    public async Task Who_pointed_from_the_search_comes_back_to_it()
    {
        await StandAt(Runs.FullNs);
        var panel = Render<SidePanel>();
        await panel.InvokeAsync(() => panel.FindAll("[role=tab]")[1].ClickAsync());

        await panel.InvokeAsync(() => Player.Select(7));
        await panel.InvokeAsync(() => Player.Select(null));

        await PlayerBench.Until(() => Active(panel) == "Inspector");
    }

    private static string Active(IRenderedComponent<SidePanel> panel) =>
        panel.Find("[role=tab][aria-selected=true]").TextContent.Trim();

    [Fact]
    public async Task Once_the_table_is_full_the_told_story_says_where_its_rules_lead()
    {
        await StandAt(1 * Runs.Second);
        var panel = Render<SidePanel>();
        Assert.StartsWith("As told.", panel.Find(".foot").TextContent, StringComparison.Ordinal);

        await SeekTo(Runs.FullNs);

        await PlayerBench.Until(() =>
            panel.Find(".foot").TextContent.Contains("fail about half, for ever", StringComparison.Ordinal));
    }
}
