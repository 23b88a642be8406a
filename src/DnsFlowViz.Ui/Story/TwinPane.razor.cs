using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.Slots;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Timeline;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Story;

/// <summary>One of two runs side by side: its ring, its board, its slots over time.</summary>
public sealed partial class TwinPane : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);
    private RenderPace _pace = default!;
    private RunOpened? _arranged;
    private FlowRing? _ring;
    private BoardShape? _shape;
    private BoardState? _state;
    private int _node;

    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public required TwinRun Run { get; set; }

    /// <summary>What holds in it during this beat; null or empty when nothing is said.</summary>
    [Parameter]
    public string? Note { get; set; }

    private RunStore Store => Run.Store;

    private int Limit => Store.Run!.Nodes[_node].SlotLimit;

    private string BoardScale => _shape!.PerCell > 1
        ? $"{Number.Of(_shape.Slots)} slots, {_shape.PerCell} per cell"
        : $"{Number.Of(_shape.Slots)} slots";

    private string FullAfter
    {
        get
        {
            var moments = Store.Overview?.Moments ?? [];
            var first = moments.FirstOrDefault(moment => moment.Kind == MomentKind.FirstDs);
            var full = moments.FirstOrDefault(moment => moment.Kind == MomentKind.TableFull);
            var isOver = first is not null && full is not null && full.AtNs <= Store.PlayheadNs;
            return isOver
                ? $"{Number.Of((int)((full!.AtNs - first!.AtNs) / 1_000_000))} ms after DS"
                : "not so far";
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Store.FrameArrived -= OnFrame;
        Store.Changed -= OnStore;
        _pace.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _pace = new RenderPace(TimeProvider.System, Pace, () => _ = InvokeAsync(Refresh));
        Store.FrameArrived += OnFrame;
        Store.Changed += OnStore;
        Arrange();
    }

    private void Refresh()
    {
        Arrange();
        StateHasChanged();
    }

    private void Arrange()
    {
        if (Store.Run is not { } run || Store.Picture is not { } picture)
        {
            return;
        }

        if (!ReferenceEquals(_arranged, run))
        {
            _arranged = run;
            _node = Math.Max(0, Array.FindIndex(run.Nodes, node => node.Kind == "dnsmasq"));
            _shape = new BoardShape(run.Nodes[_node].SlotCapacity);
            _state = new BoardState(_shape);
            var reloads = ConfigNow.Reloads(Store.Spec, Run.FromNs);
            var rings = StageDiagram.Of(ConfigNow.After(run, reloads)).Rings;
            _ring = rings is [var ring, ..] ? Bare(ring) : null;
        }

        _state!.Take(picture.Board(_node), picture.Frame.ToNs, follows: false);
    }

    // The ring alone: no cards that cover it, no lines that lead to them, no tags.
    private static FlowRing Bare(FlowRing ring) => ring.Bare with
    {
        Forwarder = new FlowPoint(FlowRing.BaseRadius * Math.Cos(ring.Start), 0),
        Recursor = new FlowPoint(-FlowRing.BaseRadius * Math.Cos(ring.Start), 0),
        HasTags = false,
        IsMain = true,
    };

    private int Held(Picture picture) => picture.Nodes[_node].Held;

    private static string Answered(Picture picture)
    {
        var counts = picture.Frame.Counts;
        var ended = counts.RecentAnswered + counts.RecentFailed;
        return ended == 0 ? "none ended in 2 s" : $"{counts.RecentAnswered * 100 / ended} %";
    }

    private static string RingWords(Picture picture) => $"{Number.Of(picture.Frame.Counts.Laps)} laps";

    private string BoardWords(Picture picture) => $"{Number.Of(Held(picture))} of {BoardScale} in use";

    private void OnFrame(Frame frame) => _pace.Request();

    private void OnStore() => _pace.Request();
}
