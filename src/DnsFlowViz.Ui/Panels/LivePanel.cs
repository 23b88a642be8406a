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
    // Without a diagram on the page nobody sets the pace; then a panel renders by itself.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private long _renderedAt;

    /// <summary>What the tab knows.</summary>
    [Inject]
    public required RunStore Store { get; init; }

    /// <inheritdoc />
    public void Dispose()
    {
        Store.FrameArrived -= OnFrame;
        Store.Paced -= OnPaced;
        Store.Changed -= OnChanged;
        OnGone();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Store.FrameArrived += OnFrame;
        Store.Paced += OnPaced;
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
        if (TimeProvider.System.GetElapsedTime(_renderedAt) >= Patience && Accept(frame))
        {
            Render();
        }
    }

    private void OnPaced()
    {
        if (Store.Picture is { } picture && Accept(picture.Frame))
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
