using System.Runtime.InteropServices.JavaScript;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// A canvas on the page that the module draws on. Outside a browser, as while the server renders the first
/// picture, it stays unattached and drawing does nothing.
/// </summary>
public sealed class CanvasHandle : IDisposable
{
    private JSObject? _handle;
    private bool _disposed;

    /// <summary>True while the module draws on the element.</summary>
    public bool IsAttached => _handle is not null;

    /// <summary>Takes over the canvas with this id; a second call replaces its layout.</summary>
    public async Task Attach(string elementId, string layoutJson)
    {
        if (!OperatingSystem.IsBrowser())
        {
            return;
        }

        await CanvasModule.Load();
        LetGo();
        using var element = _disposed ? null : CanvasModule.Element(elementId);
        if (element is not null)
        {
            _handle = CanvasModule.Attach(element, layoutJson);
        }
    }

    /// <summary>Hands numbers over to be drawn.</summary>
    public void Draw(Span<int> ints, Span<double> doubles)
    {
        if (OperatingSystem.IsBrowser() && _handle is not null)
        {
            CanvasModule.Draw(_handle, ints, doubles);
        }
    }

    /// <summary>Number of the mark at a point of the world, as it was drawn; -1 when none is near.</summary>
    public int Pick(double x, double y) =>
        OperatingSystem.IsBrowser() && _handle is not null ? CanvasModule.Pick(_handle, x, y) : -1;

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        LetGo();
    }

    private void LetGo()
    {
        if (OperatingSystem.IsBrowser() && _handle is not null)
        {
            CanvasModule.Dispose(_handle);
            _handle.Dispose();
        }

        _handle = null;
    }
}
