using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>The nodes of a stage as they are shown.</summary>
internal sealed class NodeViews(Recording recording)
{
    private readonly TerminalText _terminal = new(recording);

    /// <summary>Writes one entry per node; the age bins a frame already has are used again.</summary>
    public void Fill(StageState state, SlotViews slots, long atNs, List<NodeView> into)
    {
        var layout = recording.Layout;
        if (into.Count != layout.NodeCount)
        {
            into.Clear();
            for (var node = 0; node < layout.NodeCount; node++)
            {
                into.Add(default(NodeView) with { Ages = [] });
            }
        }

        for (var node = 0; node < layout.NodeCount; node++)
        {
            into[node] = View(node, state, slots, atNs, into[node].Ages);
        }
    }

    private NodeView View(int node, StageState state, SlotViews slots, long atNs, byte[] ages)
    {
        ref readonly var cell = ref state.Node(node);
        var (loop, legit) = slots.Holders(node);
        var hasRecords = recording.Layout.IsDnsmasq[node] || recording.Layout.IsConsul(node);
        if (recording.Layout.IsConsul(node))
        {
            ages = ages.Length == NodeView.AgeBins ? ages : new byte[NodeView.AgeBins];
            CountAges(state.Recursions(node)!, recording.Layout.RecursorTimeoutNs[node], atNs, ages);
        }

        return new NodeView(
            !cell.IsDown,
            hasRecords ? cell.Held : cell.Sent - cell.Answered - cell.Failed,
            loop,
            legit,
            cell.Queued,
            cell.Dropped,
            cell.Stalled,
            cell.Level,
            cell.Sent,
            cell.Answered,
            cell.Failed,
            recording.Layout.IsConsul(node) ? ages : [],
            _terminal.Of(node, cell));
    }

    private static void CountAges(Cells<long> open, long timeoutNs, long atNs, byte[] ages)
    {
        Array.Clear(ages);
        for (var number = 0; number < open.Length; number++)
        {
            if (open[number] > 0)
            {
                var age = atNs - (open[number] - 1);
                var bin = Math.Min(NodeView.AgeBins - 1, age * NodeView.AgeBins / Math.Max(1, timeoutNs));
                ages[bin] += ages[bin] < byte.MaxValue ? (byte)1 : (byte)0;
            }
        }
    }
}
