using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Slots;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Slots;

public sealed class BoardStateTests
{
    private const long Second = 1_000_000_000;

    [Fact]
    public void One_hundred_fifty_one_slots_take_eleven_rows()
    {
        var shape = new BoardShape(151);

        Assert.Equal((11, 151, 16), (shape.Rows, shape.Cells, shape.Pitch));
        Assert.Equal(150, shape.CellAt(0, 161));
        Assert.Equal(-1, shape.CellAt(20, 161));
    }

    [Fact]
    public void Above_three_hundred_slots_share_cells_and_the_label_says_how_many()
    {
        var shape = new BoardShape(1001);

        Assert.Equal((7, 143), (shape.PerCell, shape.Cells));
        Assert.Equal("1,001 slots, 7 per cell", SlotSentence.Scale(shape));
        Assert.Equal("", SlotSentence.Scale(new BoardShape(300)));
    }

    [Fact]
    public void A_board_of_many_slots_has_smaller_cells_and_is_no_larger_than_one_of_eleven_rows()
    {
        var (many, few) = (new BoardShape(300), new BoardShape(151));

        Assert.InRange(many.Height, 140, few.Height + 1);
        Assert.InRange(many.Width, few.Width - 1, few.Width + 1);
        Assert.True(many.Columns * many.Rows >= 300);
    }

    [Theory]
    [InlineData(70)]
    [InlineData(20)]
    [InlineData(0)]
    public void The_board_of_a_group_has_cells_as_small_as_its_room_wants_but_never_none(double room)
    {
        var shape = new BoardShape(150, room);

        Assert.Equal(150, shape.Cells);
        Assert.InRange(shape.Height, 10, Math.Max(16, room));
    }

    [Fact]
    public void Laps_are_coloured_by_rank_fifteen_to_a_step()
    {
        var state = Taken(150, slot => Loop(slot, since: slot));

        Assert.Equal((1, 1, 2), (state.Cells[0].Paint, state.Cells[14].Paint, state.Cells[15].Paint));
        Assert.Equal((9, 10, 10), (state.Cells[134].Paint, state.Cells[135].Paint, state.Cells[149].Paint));
    }

    [Fact]
    public void The_oldest_open_lap_has_the_first_step_wherever_its_slot_is()
    {
        var state = Taken(150, slot => Loop(slot, since: 150 - slot));

        Assert.Equal((10, 1), (state.Cells[0].Paint, state.Cells[149].Paint));
    }

    [Fact]
    public void Loop_and_legitimate_slots_are_counted_apart()
    {
        var state = Taken(150, slot => slot < 3 ? Legit(slot) : slot < 10 ? Loop(slot, 0) : Free(slot));

        Assert.Equal((7, 3, 10), (state.Loop, state.Legit, state.Filled));
        Assert.Equal(CellPaint.Legit, state.Cells[0].Paint);
        Assert.Equal(CellPaint.Free, state.Cells[10].Paint);
    }

    [Fact]
    public void Age_is_a_part_of_the_ten_seconds_after_which_a_record_is_given_up()
    {
        var state = Taken(15, slot => Loop(slot, since: 2 * Second), atNs: 5 * Second);

        Assert.Equal(BoardShape.AgeFrom, state.Cells[0].Age, 9);
    }

    [Fact]
    public void A_slot_that_was_freed_and_taken_at_once_has_changed_hands()
    {
        var state = Taken(15, slot => Loop(slot, since: 0));
        var next = Enumerable.Range(0, 15).Select(slot => Loop(slot, since: 0)).ToArray();
        next[4] = next[4] with { SinceNs = 9, Query = 99 };
        state.Take(next, 10, follows: true);

        Assert.True(state.Cells[4].ChangedHands);
        Assert.False(state.Cells[5].ChangedHands);
    }

    [Fact]
    public void A_jump_in_time_frees_nothing_before_the_eyes()
    {
        var state = Taken(15, slot => Loop(slot, since: 0));
        state.Take([.. Enumerable.Range(0, 15).Select(Free)], 10, follows: false);

        Assert.All(state.Cells.ToArray(), cell => Assert.False(cell.ChangedHands));
    }

    private static BoardState Taken(int slots, Func<int, SlotView> slot, long atNs = Second)
    {
        var state = new BoardState(new BoardShape(slots));
        state.Take([.. Enumerable.Range(0, slots).Select(slot)], atNs, follows: false);
        return state;
    }

    private static SlotView Loop(int slot, long since) =>
        new(0, slot, SlotHolder.Loop, false, slot, since, slot);

    private static SlotView Legit(int slot) => new(0, slot, SlotHolder.Legit, false, 0, 0, slot);

    private static SlotView Free(int slot) => new(0, slot, SlotHolder.Free, false, 0, 0, -1);
}
