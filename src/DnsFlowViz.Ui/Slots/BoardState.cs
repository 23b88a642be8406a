using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Ui.Slots;

/// <summary>
/// The cells of a board, worked out from the slots of a picture. Laps are coloured by their rank among the
/// open laps, oldest to newest, so the ramp always spans what is open now.
/// </summary>
public sealed class BoardState
{
    private readonly BoardShape _shape;
    private readonly int[] _order;
    private readonly long[] _keys;
    private readonly int[] _steps;
    private readonly int[] _holders;
    private readonly BoardCell[] _cells;
    private bool _hasSeen;

    /// <summary>An empty board.</summary>
    public BoardState(BoardShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        _shape = shape;
        _order = new int[shape.Slots];
        _keys = new long[shape.Slots];
        _steps = new int[shape.Slots];
        _holders = new int[shape.Slots];
        _cells = new BoardCell[shape.Cells];
    }

    /// <summary>The cells in reading order.</summary>
    public ReadOnlySpan<BoardCell> Cells => _cells;

    /// <summary>Cells with at least one slot in use.</summary>
    public int Filled { get; private set; }

    /// <summary>Slots held by questions of the loop.</summary>
    public int Loop { get; private set; }

    /// <summary>Slots held by legitimate questions.</summary>
    public int Legit { get; private set; }

    /// <summary>Works the cells out anew.</summary>
    /// <param name="slots">The slots of the table.</param>
    /// <param name="atNs">Instant of the picture, nanoseconds of virtual time.</param>
    /// <param name="follows">True when this picture comes right after the one before, false after a
    /// jump.</param>
    public void Take(ReadOnlySpan<SlotView> slots, long atNs, bool follows)
    {
        (Loop, Legit, Filled) = (0, 0, 0);
        RankLaps(slots);
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            _cells[cell] = Merge(slots, cell, atNs, follows && _hasSeen);
            Filled += _cells[cell].Paint == CellPaint.Free ? 0 : 1;
        }

        for (var slot = 0; slot < slots.Length; slot++)
        {
            _holders[slot] = Holder(slots[slot]);
        }

        _hasSeen = true;
    }

    private static int Holder(SlotView slot) => slot.Holder == SlotHolder.Free ? -1 : slot.Query;

    private void RankLaps(ReadOnlySpan<SlotView> slots)
    {
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (slots[slot].Holder == SlotHolder.Loop)
            {
                _keys[Loop] = slots[slot].SinceNs;
                _order[Loop++] = slot;
            }
        }

        Array.Sort(_keys, _order, 0, Loop);
        for (var rank = 0; rank < Loop; rank++)
        {
            _steps[_order[rank]] = 1 + LapRamp.StepOf(rank, Loop);
        }
    }

    private BoardCell Merge(ReadOnlySpan<SlotView> slots, int cell, long atNs, bool follows)
    {
        var (step, legit, again, changed, oldest) = (0, false, false, false, atNs);
        var end = Math.Min(slots.Length, (cell + 1) * _shape.PerCell);
        for (var i = cell * _shape.PerCell; i < end; i++)
        {
            var slot = slots[i];
            changed |= follows && _holders[i] >= 0 && _holders[i] != Holder(slot);
            if (slot.Holder == SlotHolder.Free)
            {
                continue;
            }

            again |= slot.SentAgain;
            oldest = Math.Min(oldest, slot.SinceNs);
            step = slot.Holder == SlotHolder.Loop ? Math.Max(step, _steps[i]) : step;
            legit |= slot.Holder == SlotHolder.Legit;
            Legit += slot.Holder == SlotHolder.Legit ? 1 : 0;
        }

        var paint = step > 0 ? step : legit ? CellPaint.Legit : CellPaint.Free;
        return new BoardCell(paint, again, changed, (double)(atNs - oldest) / BoardShape.FullAgeNs);
    }
}
