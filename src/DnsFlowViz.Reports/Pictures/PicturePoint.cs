namespace DnsFlowViz.Reports.Pictures;

/// <summary>A point of a drawing, in its own units.</summary>
internal readonly record struct PicturePoint(double X, double Y)
{
    public static PicturePoint operator +(PicturePoint a, PicturePoint b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>A point on the way from this one to another; 0 is here, 1 is there.</summary>
    public PicturePoint Towards(PicturePoint other, double part) =>
        new(X + ((other.X - X) * part), Y + ((other.Y - Y) * part));
}
