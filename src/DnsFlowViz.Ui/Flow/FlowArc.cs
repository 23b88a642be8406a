namespace DnsFlowViz.Ui.Flow;

/// <summary>Part of a circle. Angles are radians that grow clockwise; 0 points to the right.</summary>
/// <param name="Center">Centre of the circle.</param>
/// <param name="Radius">Its radius.</param>
/// <param name="From">Angle of the first point.</param>
/// <param name="To">Angle of the last point; smaller than <paramref name="From"/> for a way against the
/// clock.</param>
public readonly record struct FlowArc(FlowPoint Center, double Radius, double From, double To)
{
    /// <summary>The same arc run through the other way.</summary>
    public FlowArc Reversed => this with { From = To, To = From };

    /// <summary>The arc as path data for SVG.</summary>
    public string Path
    {
        get
        {
            var (a, b) = (At(From), At(To));
            var large = Math.Abs(To - From) > Math.PI ? 1 : 0;
            var sweep = To > From ? 1 : 0;
            var (from, to, r) = (Pair(a.X, a.Y), Pair(b.X, b.Y), Pair(Radius, Radius));
            return $"M{from}A{r} 0 {large} {sweep} {to}";
        }
    }

    /// <summary>The point of the circle at an angle.</summary>
    public FlowPoint At(double angle) => Center.Shifted(Radius * Math.Cos(angle), Radius * Math.Sin(angle));

    private static string Pair(double x, double y) => $"{Number.Exact(x)} {Number.Exact(y)}";
}
