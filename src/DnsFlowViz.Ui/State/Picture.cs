using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// The stage as it is at the playhead: the last key frame with the newest delta laid over it. It holds
/// nothing that is not in those two frames, so a lost delta leaves no trace.
/// </summary>
public sealed class Picture
{
    private readonly SlotView[][] _keyBoards;
    private readonly SlotView[][] _boards;
    private long _keyIndex = -1;

    /// <summary>An empty picture of a run: every slot free, nothing under way.</summary>
    public Picture(RunOpened run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _keyBoards = Array.ConvertAll(run.Nodes, node => new SlotView[node.SlotCapacity]);
        _boards = Array.ConvertAll(run.Nodes, node => new SlotView[node.SlotCapacity]);
        Nodes = Array.ConvertAll(
            run.Nodes, _ => new NodeView(true, 0, 0, 0, 0, 0, false, 0, 0, 0, 0, [], ""));
        Frame = new Frame { IsKey = true };
    }

    /// <summary>The newest frame that was accepted.</summary>
    public Frame Frame { get; private set; }

    /// <summary>Live state of the nodes, by index.</summary>
    public IReadOnlyList<NodeView> Nodes { get; private set; }

    /// <summary>Slots of a dnsmasq, by node index; empty for other nodes.</summary>
    public ReadOnlySpan<SlotView> Board(int node) => _boards[node];

    /// <summary>
    /// Takes a frame in. False when it is a delta to a key frame that was never seen; then nothing changes.
    /// </summary>
    public bool Accept(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.IsKey)
        {
            _keyIndex = frame.Index;
            Apply(_keyBoards, frame);
        }
        else if (frame.KeyIndex != _keyIndex)
        {
            return false;
        }

        for (var node = 0; node < _boards.Length; node++)
        {
            Array.Copy(_keyBoards[node], _boards[node], _boards[node].Length);
        }

        Apply(_boards, frame);
        Nodes = frame.Nodes;
        Frame = frame;
        return true;
    }

    private static void Apply(SlotView[][] boards, Frame frame)
    {
        foreach (var slot in frame.Slots)
        {
            if (slot.Slot < boards[slot.Node].Length)
            {
                boards[slot.Node][slot.Slot] = slot;
            }
        }
    }
}
