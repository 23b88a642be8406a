using Bunit;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.Slots;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Tests.Flow;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Slots;

/// <summary>A dnsmasq of 2.86 or later, where the limit holds for every group of servers.</summary>
public sealed class SlotSectionTests : BunitContext
{
    private const long Second = 1_000_000_000;
    private readonly RunStore _store = new();

    public SlotSectionTests()
    {
        JSInterop.Mode = JSRuntimeMode.Strict;
        Services.AddSingleton(_store);
    }

    [Fact]
    public void Every_group_has_a_board_of_its_own_and_the_full_one_is_named()
    {
        var page = Shown(["", "consul"], Held(3, from: 0), Held(150, from: 150));
        var card = page.Find("[data-kind=dnsmasq]");

        Assert.Contains("153 in use · 150 per server group", Words(card.TextContent));
        Assert.Equal(
            ["default servers 3 of 150", "consul 150 of 150 full"],
            page.FindAll(".board-group").Select(row => Words(row.TextContent)));
        Assert.Equal(
            ["default servers: 3 of 150", "consul: 150 of 150"],
            page.FindAll(".slot-board")
                .Select(board => board.GetAttribute("aria-label")!.Split(" slots")[0]));
    }

    [Fact]
    public void One_group_has_one_board_under_the_usual_words()
    {
        var page = Shown([""], Held(150, from: 0));

        Assert.Single(page.FindAll(".slot-board"));
        Assert.Empty(page.FindAll(".board-group"));
        Assert.Contains("of 150", page.Find("[data-kind=dnsmasq] .node-read").TextContent);
        Assert.Equal("full", page.Find("[data-kind=dnsmasq] .node-chip").TextContent);
    }

    [Fact]
    public void Many_groups_share_a_board_and_the_full_one_is_still_named()
    {
        var page = Shown(["", "a", "b", "c", "d"], Held(150, from: 300));

        Assert.Single(page.FindAll(".slot-board"));
        Assert.Equal("b full", page.Find("[data-kind=dnsmasq] .node-chip").TextContent);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_record_of_ten_seconds_does_not_count_against_the_limit(int seconds, bool full)
    {
        var card = Card(["", "consul"]);
        var slots = Held(150, from: 0).ToArray();

        Assert.Equal(
            full ? ["default servers"] : [],
            SlotSection.Full(card, slots, seconds * Second));
    }

    [Fact]
    public void The_figure_says_which_group_is_full()
    {
        var page = Shown(["", "consul"], Held(150, from: 150));

        Assert.Contains("Each of its server groups may have 150; full: consul.", page.Markup);
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static NodeCard Card(string[] groups) => FlowRuns.Incident().Nodes[FlowRuns.Dnsmasq] with
    {
        SlotGroups = groups,
        SlotCapacity = 150 * groups.Length,
    };

    private static IEnumerable<SlotView> Held(int count, int from) =>
        Enumerable.Range(from, count).Select(
            slot => new SlotView(FlowRuns.Dnsmasq, slot, SlotHolder.Legit, false, 0, Second, slot));

    private IRenderedComponent<FlowDiagram> Shown(string[] groups, params IEnumerable<SlotView>[] held)
    {
        var run = FlowRuns.Incident();
        run.Nodes[FlowRuns.Dnsmasq] = Card(groups);
        var frame = FlowRuns.Key(capacity: 0);
        frame.Slots.AddRange(held.SelectMany(slots => slots));
        frame.Nodes[FlowRuns.Dnsmasq] =
            FlowRuns.Idle with { Held = frame.Slots.Count, Legit = frame.Slots.Count };
        _store.Open(run);
        _store.Take(frame);
        return Render<FlowDiagram>(parts => parts
            .Add(p => p.Run, run)
            .Add(p => p.Picture, _store.Picture!));
    }
}
