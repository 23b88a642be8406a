namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// What the canvas module is told about a diagram before it draws. Colours are names of tokens.
/// </summary>
/// <param name="Camera">Selector of the element whose size decides the scale.</param>
/// <param name="Width">Width of the world.</param>
/// <param name="Height">Height of the world.</param>
/// <param name="Tokens">Every token whose value the module has to read.</param>
/// <param name="Paths">Ways for marks, by number.</param>
/// <param name="Marks">Looks of marks, by number.</param>
/// <param name="Ring">The ring round something sent again.</param>
/// <param name="Fall">The mark that falls.</param>
/// <param name="Note">Colours and fonts of the words beside a mark that is pointed at.</param>
/// <param name="Spots">Where marks fall from: x, y and the width they spread over, or null.</param>
public sealed record CanvasScene(
    string Camera,
    double Width,
    double Height,
    string[] Tokens,
    IReadOnlyList<CanvasPath> Paths,
    IReadOnlyList<CanvasMark> Marks,
    CanvasMark Ring,
    CanvasMark Fall,
    CanvasNote Note,
    double[]?[] Spots);
