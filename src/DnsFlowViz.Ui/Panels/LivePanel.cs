using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Panels;

/// <summary>
/// A part of the page that shows the playhead's numbers. Frames come 25 times a second; a panel renders for
/// at most ten of them, and always when something else than the frame changes.
/// </summary>
public abstract class LivePanel : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(95);
    private long _renderedAt;

    /// <summary>What the tab knows.</summary>
    [Inject]
    public required RunStore Store { get; init; }

    /// <inheritdoc />
    public void Dispose()
    {
        Store.FrameArrived -= OnFrame;
        Store.Changed -= OnChanged;
        OnGone();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Store.FrameArrived += OnFrame;
        Store.Changed += OnChanged;
    }

    /// <summary>True when this frame changes what the panel shows.</summary>
    protected virtual bool Accept(Frame frame) => true;

    /// <summary>Something else than the frame changed; the panel renders after this.</summary>
    protected virtual void OnStoreChanged()
    {
    }

    /// <summary>The panel leaves the page.</summary>
    protected virtual void OnGone()
    {
    }

    private void OnFrame(Frame frame)
    {
        if (TimeProvider.System.GetElapsedTime(_renderedAt) >= Pause && Accept(frame))
        {
            Render();
        }
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        OnStoreChanged();
        Render();
    });

    private void Render()
    {
        _renderedAt = TimeProvider.System.GetTimestamp();
        _ = InvokeAsync(StateHasChanged);
    }
}
