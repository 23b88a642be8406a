namespace DnsFlowViz.Ui.Flow;

/// <summary>The place a card takes in the diagram's world.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width in units of the world.</param>
/// <param name="Height">Height in units of the world.</param>
public readonly record struct FlowRect(double X, double Y, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => X + Width;

    /// <summary>Bottom edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The middle of the card.</summary>
    public FlowPoint Center => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>
    /// Free width between two cards that lie beside each other; negative when they share a column.
    /// </summary>
    public double GapAcross(FlowRect other) => Math.Max(other.X - Right, X - other.Right);

    /// <summary>
    /// Free height between two cards that lie above each other; negative when they share a row.
    /// </summary>
    public double GapDown(FlowRect other) => Math.Max(other.Y - Bottom, Y - other.Bottom);
}
