namespace DnsFlowViz.Ui.Flow;

/// <summary>A way for marks as the canvas module reads it: a straight line or an arc.</summary>
/// <param name="Line">Start x, start y, end x, end y; null for an arc.</param>
/// <param name="Arc">Centre x, centre y, radius, first angle, last angle; null for a line.</param>
/// <param name="Grow">How much of the growth of a ring is added to the radius.</param>
/// <param name="Note">Two lines of text beside a mark that is pointed at.</param>
public sealed record CanvasPath(double[]? Line, double[]? Arc, double Grow, string[] Note)
{
    /// <summary>A straight way, with the question that is said of a mark on it.</summary>
    public static CanvasPath Along(FlowLane lane, string question) =>
        new([lane.From.X, lane.From.Y, lane.To.X, lane.To.Y], null, 0, [question, "is asked"]);

    /// <summary>A way along a ring, with the question that goes round it.</summary>
    public static CanvasPath Along(FlowArc arc, double grow, string question, string words) =>
        new(null, [arc.Center.X, arc.Center.Y, arc.Radius, arc.From, arc.To], grow, [question, words]);
}
