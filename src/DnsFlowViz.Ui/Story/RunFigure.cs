using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.Slots;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Story;

/// <summary>
/// A run in small: the ring of its loop and the board of its table, without cards and lines.
/// </summary>
/// <param name="store">What is known of the run.</param>
/// <param name="reloadedByNs">Reloads up to this instant count from the start.</param>
public sealed class RunFigure(RunStore store, long reloadedByNs)
{
    private RunOpened? _arranged;
    private int _node;

    /// <summary>Its first ring; null before the first picture, and where nothing can go round.</summary>
    public FlowRing? Ring { get; private set; }

    /// <summary>How its board lies; null before the first picture.</summary>
    public BoardShape? Shape { get; private set; }

    /// <summary>What its board shows; null before the first picture.</summary>
    public BoardState? State { get; private set; }

    /// <summary>The limit of its table.</summary>
    public int Limit => store.Run!.Nodes[_node].SlotLimit;

    /// <summary>Slots in use.</summary>
    public int Held => store.Picture!.Nodes[_node].Held;

    /// <summary>Laps of its loop so far, in words.</summary>
    public string RingWords => $"{Number.Of(store.Picture!.Frame.Counts.Laps)} laps";

    /// <summary>How many slots the board stands for, in words.</summary>
    public string BoardScale => Shape!.PerCell > 1
        ? $"{Number.Of(Shape.Slots)} slots, {Shape.PerCell} per cell"
        : $"{Number.Of(Shape.Slots)} slots";

    /// <summary>How many of them are in use, in words.</summary>
    public string BoardWords => $"{Number.Of(Held)} of {BoardScale} in use";

    /// <summary>Takes the store's picture in; nothing happens while there is none.</summary>
    public void Take()
    {
        if (store.Run is not { } run || store.Picture is not { } picture)
        {
            return;
        }

        if (!ReferenceEquals(_arranged, run))
        {
            _arranged = run;
            _node = Math.Max(0, Array.FindIndex(run.Nodes, node => node.Kind == "dnsmasq"));
            Shape = new BoardShape(run.Nodes[_node].SlotCapacity);
            State = new BoardState(Shape);
            var rings = StageDiagram.Of(ConfigNow.At(run, reloadedByNs)).Rings;
            Ring = rings is [var ring, ..] ? Bare(ring) : null;
        }

        State!.Take(picture.Board(_node), picture.Frame.ToNs, follows: false);
    }

    // The ring alone: no cards that cover it, no lines that lead to them, no tags.
    private static FlowRing Bare(FlowRing ring) => ring.Bare with
    {
        Forwarder = new FlowPoint(FlowRing.BaseRadius * Math.Cos(ring.Start), 0),
        Recursor = new FlowPoint(-FlowRing.BaseRadius * Math.Cos(ring.Start), 0),
        HasTags = false,
        IsMain = true,
    };
}
