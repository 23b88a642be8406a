using System.Runtime.InteropServices.JavaScript;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Hands on the stage: what they zoom, pan, move and link is said to whoever listens. Outside a browser it
/// stays unattached.
/// </summary>
public sealed class StageHands : IDisposable
{
    private JSObject? _handle;
    private bool _disposed;

    /// <summary>True while the module follows hands.</summary>
    public bool IsAttached => _handle is not null;

    /// <summary>A hand zoomed: by which factor, about which point of the stage.</summary>
    public event Action<double, double, double>? Zoomed;

    /// <summary>A hand moved the stage: how far the middle of the view went to the right and down.</summary>
    public event Action<double, double>? Panned;

    /// <summary>A hand has put a card down.</summary>
    public event Action<NodeMove>? Dropped;

    /// <summary>A hand has drawn a line from one card to another.</summary>
    public event Action<string, string>? Linked;

    /// <summary>Follows hands on the element with this id.</summary>
    public async Task Attach(string elementId)
    {
        if (!OperatingSystem.IsBrowser())
        {
            return;
        }

        await StageModule.Load();
        await CanvasModule.Load();
        using var element = _disposed ? null : CanvasModule.Element(elementId);
        if (element is not null)
        {
            _handle = StageModule.Attach(
                element,
                (factor, x, y) => Zoomed?.Invoke(factor, x, y),
                (dx, dy) => Panned?.Invoke(dx, dy),
                (node, dx, dy) => Dropped?.Invoke(new NodeMove(node, dx, dy)),
                (from, to) => Linked?.Invoke(from, to));
        }
    }

    /// <summary>Looks there; at the whole stage when it is null.</summary>
    public void Look(StageLook? look)
    {
        if (OperatingSystem.IsBrowser() && _handle is not null)
        {
            StageModule.Look(_handle, look?.Zoom ?? 0, look?.X ?? 0, look?.Y ?? 0);
        }
    }

    /// <summary>What is in sight now; null outside a browser.</summary>
    public StageLook? Measure() =>
        OperatingSystem.IsBrowser() && _handle is not null
            && StageModule.Measure(_handle) is [var zoom, var x, var y]
            ? new StageLook(x, y, zoom)
            : null;

    /// <summary>Shows a card this far from where it was drawn, until it is drawn anew.</summary>
    public void Place(NodeMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        if (OperatingSystem.IsBrowser() && _handle is not null)
        {
            StageModule.Place(_handle, move.Node, move.Dx, move.Dy);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        if (OperatingSystem.IsBrowser() && _handle is not null)
        {
            StageModule.Dispose(_handle);
            _handle.Dispose();
        }

        _handle = null;
    }
}
