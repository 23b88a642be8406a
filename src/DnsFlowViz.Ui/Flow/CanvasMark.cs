namespace DnsFlowViz.Ui.Flow;

/// <summary>The look of one kind of mark on the canvas. Colours are names of tokens.</summary>
/// <param name="Shape"><c>disc</c> or <c>diamond</c>.</param>
/// <param name="R">Radius in units of the world.</param>
/// <param name="Fill">Its inside; null for none.</param>
/// <param name="Stroke">Its outline; null for none.</param>
/// <param name="Width">Width of the outline.</param>
/// <param name="Edge">A band around it that sets it off from what lies below; null for none.</param>
/// <param name="EdgeWidth">Width of that band.</param>
public sealed record CanvasMark(
    string Shape,
    double R,
    string? Fill = null,
    string? Stroke = null,
    double Width = 0,
    string? Edge = null,
    double EdgeWidth = 0);
