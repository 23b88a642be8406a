using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Timeline;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Story;

/// <summary>One of two runs side by side: its ring, its board, its slots over time.</summary>
public sealed partial class TwinPane : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);
    private RenderPace _pace = default!;
    private RunFigure _figure = default!;

    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public required TwinRun Run { get; set; }

    /// <summary>What holds in it during this beat; null or empty when nothing is said.</summary>
    [Parameter]
    public string? Note { get; set; }

    private RunStore Store => Run.Store;

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
        _figure = new RunFigure(Store, Run.FromNs);
        _pace = new RenderPace(TimeProvider.System, Pace, () => _ = InvokeAsync(Refresh));
        Store.FrameArrived += OnFrame;
        Store.Changed += OnStore;
        _figure.Take();
    }

    private void Refresh()
    {
        _figure.Take();
        StateHasChanged();
    }

    private static string Answered(Picture picture)
    {
        var counts = picture.Frame.Counts;
        var ended = counts.RecentAnswered + counts.RecentFailed;
        return ended == 0 ? "none ended in 2 s" : $"{counts.RecentAnswered * 100 / ended} %";
    }

    private void OnFrame(Frame frame) => _pace.Request();

    private void OnStore() => _pace.Request();
}
