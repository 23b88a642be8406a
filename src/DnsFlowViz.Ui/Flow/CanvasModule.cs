using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace DnsFlowViz.Ui.Flow;

/// <summary>The functions of the canvas module. They exist only in a browser.</summary>
[SupportedOSPlatform("browser")]
internal static partial class CanvasModule
{
    private const string Name = "flow-canvas";

    /// <summary>Loads the module; later calls are free.</summary>
    public static Task Load() => JSHost.ImportAsync(Name, "../js/flow-canvas.js");

    /// <summary>The element with this id; null when it has left the page.</summary>
    [JSImport("globalThis.document.getElementById")]
    public static partial JSObject? Element(string id);

    /// <summary>Takes over a canvas element and returns the module's own handle.</summary>
    [JSImport("attach", Name)]
    public static partial JSObject Attach(JSObject element, string layoutJson);

    /// <summary>Shows a slice of time or a state of cells; the spans are read before it returns.</summary>
    [JSImport("draw", Name)]
    public static partial void Draw(
        JSObject handle,
        [JSMarshalAs<JSType.MemoryView>] Span<int> ints,
        [JSMarshalAs<JSType.MemoryView>] Span<double> doubles);

    /// <summary>Number of the mark at a point of the world, as it was drawn; -1 when none is near.</summary>
    [JSImport("pick", Name)]
    public static partial int Pick(JSObject handle, double x, double y);

    /// <summary>Lets go of the canvas.</summary>
    [JSImport("dispose", Name)]
    public static partial void Dispose(JSObject handle);
}
