using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// The slots of a stage as they are shown: all of them, or those that differ from a key frame.
/// </summary>
internal sealed class SlotViews(Recording recording, LoopMarks marks)
{
    private readonly SlotView[] _now = new SlotView[recording.Layout.SlotCount];
    private readonly SlotView[] _key = new SlotView[recording.Layout.SlotCount];
    private long _keyToNs = -1;

    /// <summary>True when the slots of the key frame that ends there are at hand.</summary>
    public bool HasKey(long toNs) => _keyToNs == toNs;

    /// <summary>Takes a stage as the one that deltas refer to.</summary>
    public void TakeKey(StageState state, long toNs)
    {
        Read(state, toNs, _key);
        _keyToNs = toNs;
    }

    /// <summary>Writes the slots that a frame carries.</summary>
    public void Fill(StageState state, Frame into)
    {
        Read(state, into.ToNs, _now);
        into.Slots.Clear();
        for (var place = 0; place < _now.Length; place++)
        {
            if (into.IsKey || _now[place] != _key[place])
            {
                into.Slots.Add(_now[place]);
            }
        }
    }

    /// <summary>
    /// How many slots of a node loop queries and legitimate ones hold, in the stage read last.
    /// </summary>
    public (int Loop, int Legit) Holders(int node)
    {
        var (loop, legit) = (0, 0);
        var first = recording.Layout.FirstSlot[node];
        for (var place = first; place < first + recording.Layout.Capacity[node]; place++)
        {
            loop += _now[place].Holder == SlotHolder.Loop ? 1 : 0;
            legit += _now[place].Holder == SlotHolder.Legit ? 1 : 0;
        }

        return (loop, legit);
    }

    private void Read(StageState state, long byNs, SlotView[] into)
    {
        var layout = recording.Layout;
        for (var node = 0; node < layout.NodeCount; node++)
        {
            for (var slot = 0; slot < layout.Capacity[node]; slot++)
            {
                var place = layout.FirstSlot[node] + slot;
                into[place] = View(node, slot, state.Slot(place), byNs);
            }
        }
    }

    private SlotView View(int node, int slot, in SlotCell cell, long byNs)
    {
        if (!cell.IsHeld)
        {
            return new SlotView(node, slot, SlotHolder.Free, false, 0, cell.SinceNs, cell.Query);
        }

        ref readonly var query = ref recording.Run.Queries[cell.Query];
        var holder = marks.IsLoop(query, byNs) ? SlotHolder.Loop : SlotHolder.Legit;
        return new SlotView(node, slot, holder, cell.SentAgain, query.Lap, cell.SinceNs, cell.Query);
    }
}
