using Bunit;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Slots;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Tests.Flow;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Slots;

public sealed class SlotBoardTests : BunitContext
{
    private readonly RunStore _store = new();
    private readonly List<SlotView> _selected = [];

    public SlotBoardTests()
    {
        JSInterop.Mode = JSRuntimeMode.Strict;
        Services.AddSingleton(_store);
    }

    [Fact]
    public void The_board_says_in_words_and_as_a_number_what_it_holds()
    {
        var board = Shown(FlowRuns.Key(laps: 147, open: 147, legit: 3)).Find(".slot-board");

        Assert.Equal("150 of 150 slots in use: 147 loop, 3 legitimate", board.GetAttribute("aria-label"));
        Assert.Equal("150", board.GetAttribute("data-filled"));
    }

    [Fact]
    public void Before_a_canvas_draws_it_the_board_is_complete_as_markup()
    {
        var page = Shown(FlowRuns.Key(laps: 5, open: 5, legit: 2));

        Assert.Equal(150, page.FindAll("rect.slot").Count);
        Assert.Equal(5, page.FindAll("rect.slot.loop").Count);
        Assert.Equal(2, page.FindAll("rect.slot.legit").Count);
    }

    [Fact]
    public void A_query_sent_again_has_a_ring_in_its_cell()
    {
        var frame = FlowRuns.Key(laps: 5, open: 5);
        frame.Slots[1] = frame.Slots[1] with { SentAgain = true };

        Assert.Single(Shown(frame).FindAll(".slot-ring"));
    }

    [Fact]
    public async Task Arrow_keys_move_over_the_cells_and_enter_points_at_the_slot()
    {
        var page = Shown(FlowRuns.Key(laps: 40, open: 40));
        foreach (var way in (string[])["Right", "Right", "Down", "Up", "Left", "Left"])
        {
            await page.InvokeAsync(
                () => page.Find(".slot-board").KeyDownAsync(new KeyboardEventArgs { Key = $"Arrow{way}" }));
        }

        Assert.Empty(_selected);
        await page.InvokeAsync(
            () => page.Find(".slot-board").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" }));
        Assert.Equal(0, Assert.Single(_selected).Slot);
        Assert.StartsWith("Slot 1: the client's own question", page.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Escape_points_at_nothing()
    {
        var page = Shown(FlowRuns.Key(laps: 40, open: 40));
        await page.InvokeAsync(
            () => page.Find(".slot-board").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" }));

        Assert.Equal(-1, Assert.Single(_selected).Query);
    }

    [Fact]
    public async Task A_click_chooses_the_slot_under_the_pointer()
    {
        var page = Shown(FlowRuns.Key(laps: 40, open: 40));
        await page.InvokeAsync(
            () => page.Find(".slot-board").ClickAsync(new MouseEventArgs { OffsetX = 33, OffsetY = 17 }));

        Assert.Equal(17, Assert.Single(_selected).Slot);
    }

    [Fact]
    public void A_table_of_a_thousand_says_how_many_slots_share_a_cell()
    {
        var page = Shown(FlowRuns.Key(laps: 1001, open: 1001, capacity: 1001), 1001);

        Assert.Contains("1,001 slots, 7 per cell", page.Markup);
        Assert.Equal("143", page.Find(".slot-board").GetAttribute("data-filled"));
    }

    [Fact]
    public async Task A_board_of_one_group_shows_and_gives_only_the_slots_of_that_group()
    {
        var frame = FlowRuns.Key(laps: 3, open: 3, legit: 2, capacity: 8);
        var page = Shown(frame, 8, new SlotSection("consul", 4, 4));

        Assert.Equal(4, page.FindAll("rect.slot").Count);
        Assert.StartsWith(
            "consul: 1 of", page.Find(".slot-board").GetAttribute("aria-label"), StringComparison.Ordinal);
        await page.InvokeAsync(
            () => page.Find(".slot-board").KeyDownAsync(new KeyboardEventArgs { Key = "Home" }));
        await page.InvokeAsync(
            () => page.Find(".slot-board").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" }));
        Assert.Equal([4], _selected.Select(slot => slot.Slot));
    }

    private IRenderedComponent<SlotBoard> Shown(
        Frame frame, int capacity = 150, SlotSection? section = null)
    {
        var run = FlowRuns.Incident(capacity);
        _store.Open(run);
        _store.Take(frame);
        return Render<SlotBoard>(parts => parts
            .Add(p => p.Node, FlowRuns.Dnsmasq)
            .Add(p => p.Card, run.Nodes[FlowRuns.Dnsmasq])
            .Add(p => p.Part, (section ?? new SlotSection("", 0, capacity), BoardShape.FullRoom))
            .Add(p => p.Picture, _store.Picture!)
            .Add(p => p.OnSelect, _selected.Add));
    }
}
