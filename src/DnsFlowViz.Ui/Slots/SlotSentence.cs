using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;

namespace DnsFlowViz.Ui.Slots;

/// <summary>Says in words what a board or one of its slots shows.</summary>
public static class SlotSentence
{
    /// <summary>
    /// The whole board, such as <c>150 of 150 slots in use: 147 loop, 3 legitimate</c>, or that of one group
    /// of servers.
    /// </summary>
    public static string Of(NodeCard card, SlotSection section, BoardState state)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(state);
        var group = section.IsGroup ? $"{section.Name}: " : "";
        return $"{group}{Number.Of(state.Loop + state.Legit)} of {Number.Of(card.SlotLimit)} slots in use: "
            + $"{Number.Of(state.Loop)} loop, {Number.Of(state.Legit)} legitimate";
    }

    /// <summary>
    /// What the number of slots in use is measured by: <c>of 150</c>, or a limit for every group of servers.
    /// </summary>
    public static string LimitOf(NodeCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var limit = Number.Of(card.SlotLimit);
        return card.SlotGroups.Length > 1 ? $"in use · {limit} per server group" : $"of {limit}";
    }

    /// <summary>
    /// How many slots a cell stands for, such as <c>1,001 slots, 7 per cell</c>; empty for one.
    /// </summary>
    public static string Scale(BoardShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.PerCell == 1 ? "" : $"{Number.Of(shape.Slots)} slots, {shape.PerCell} per cell";
    }

    /// <summary>One slot at an instant.</summary>
    public static string Of(SlotView slot, long atNs)
    {
        var name = $"Slot {slot.Slot + 1}";
        if (slot.Holder == SlotHolder.Free)
        {
            return $"{name}: free";
        }

        var what = slot.Holder == SlotHolder.Legit ? "a legitimate query"
            : slot.Lap == 0 ? "the client's own question"
            : $"lap {Number.Of(slot.Lap)}";
        var again = slot.SentAgain ? ", sent again" : "";
        var ms = Math.Max(0, atNs - slot.SinceNs) / 1_000_000;
        return $"{name}: {what}{again}, open for {Number.Of(ms)} ms";
    }
}
