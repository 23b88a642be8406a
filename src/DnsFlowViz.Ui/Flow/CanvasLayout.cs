using System.Text.Json;

namespace DnsFlowViz.Ui.Flow;

/// <summary>Writes down for the canvas module what the marks look like and which ways they take.</summary>
public static class CanvasLayout
{
    /// <summary>Selector of the element whose size decides how large the world is drawn.</summary>
    public const string Camera = ".flow";

    /// <summary>Number of the mark for an answer that runs back round a ring.</summary>
    public const int LoopAnswer = 4;

    private static readonly string[] Tokens =
    [
        "--query", "--answer", "--failed", "--loop", "--stage", "--retry", "--ink", "--ink-3",
        "--font-text", "--font-mono",
    ];

    // In the order of FlightMark.
    private static readonly CanvasMark[] Marks =
    [
        new("disc", 4, Fill: "--query"),
        new("disc", 3.5, Fill: "--stage", Stroke: "--answer", Width: 2),
        new("diamond", 5, Fill: "--failed"),
        new("disc", 4.5, Fill: "--loop", Edge: "--stage", EdgeWidth: 1.5),
        new("disc", 3.5, Fill: "--stage", Stroke: "--loop", Width: 2),
    ];

    /// <summary>The layout of a diagram as JSON.</summary>
    public static string Of(IFlowDiagram diagram, PathBook paths)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        ArgumentNullException.ThrowIfNull(paths);
        var scene = new CanvasScene(
            Camera,
            diagram.Width,
            diagram.Height,
            Tokens,
            paths.Paths,
            Marks,
            new CanvasMark("disc", 8, Stroke: "--retry", Width: 1.5, Edge: "--stage", EdgeWidth: 4),
            new CanvasMark("diamond", 5, Fill: "--failed"),
            new CanvasNote("--ink", "--ink-3", "--font-mono", "--font-text"),
            FallPlace.Spots(diagram));
        return JsonSerializer.Serialize(scene, CanvasJson.Default.CanvasScene);
    }
}
