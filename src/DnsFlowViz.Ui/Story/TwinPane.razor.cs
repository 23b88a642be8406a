using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Stories;
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

    /// <summary>What is known of the run.</summary>
    [Parameter, EditorRequired]
    public required RunStore Store { get; set; }

    /// <summary>Start and end of the part that is shown, nanoseconds of virtual time.</summary>
    [Parameter, EditorRequired]
    public required (long FromNs, long ToNs) Part { get; set; }

    /// <summary>What the run is called here.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What makes it another one: a config line, or a few words.</summary>
    [Parameter, EditorRequired]
    public required string Line { get; set; }

    /// <summary>What the change does: one of <see cref="StoryVerdict"/>; empty when it is no fix.</summary>
    [Parameter]
    public string Verdict { get; set; } = "";

    /// <summary>What holds in it during this beat; null or empty when nothing is said.</summary>
    [Parameter]
    public string? Note { get; set; }

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
        _figure = new RunFigure(Store, Part.FromNs);
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
