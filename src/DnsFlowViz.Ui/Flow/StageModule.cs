using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace DnsFlowViz.Ui.Flow;

/// <summary>The functions of the module that follows hands on the stage. They exist only in a browser.
/// </summary>
[SupportedOSPlatform("browser")]
internal static partial class StageModule
{
    private const string Name = "stage-view";

    /// <summary>Loads the module; later calls are free.</summary>
    public static Task Load() => JSHost.ImportAsync(Name, "../js/stage-view.js");

    /// <summary>Follows hands on an element and returns the module's own handle.</summary>
    [JSImport("attach", Name)]
    public static partial JSObject Attach(
        JSObject element,
        [JSMarshalAs<JSType.Function<JSType.Number, JSType.Number, JSType.Number>>]
        Action<double, double, double> zoom,
        [JSMarshalAs<JSType.Function<JSType.Number, JSType.Number>>] Action<double, double> pan,
        [JSMarshalAs<JSType.Function<JSType.String, JSType.Number, JSType.Number>>]
        Action<string, double, double> move,
        [JSMarshalAs<JSType.Function<JSType.String, JSType.String>>] Action<string, string> link);

    /// <summary>Looks at a point of the stage; a zoom of 0 is no camera.</summary>
    [JSImport("look", Name)]
    public static partial void Look(JSObject handle, double zoom, double x, double y);

    /// <summary>Zoom and centre of what is in sight now.</summary>
    [JSImport("measure", Name)]
    [return: JSMarshalAs<JSType.Array<JSType.Number>>]
    public static partial double[] Measure(JSObject handle);

    /// <summary>Shows a card this far from where it was drawn.</summary>
    [JSImport("place", Name)]
    public static partial void Place(JSObject handle, string node, double dx, double dy);

    /// <summary>Lets go of the element.</summary>
    [JSImport("dispose", Name)]
    public static partial void Dispose(JSObject handle);
}
