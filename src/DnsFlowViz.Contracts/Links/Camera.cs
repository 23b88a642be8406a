namespace DnsFlowViz.Contracts.Links;

/// <summary>Where a viewer looks at the stage. The whole stage is no camera at all (null).</summary>
/// <param name="CenterX">What stands in the middle of the view, in units of the stage from its left.</param>
/// <param name="CenterY">The same from its top.</param>
/// <param name="ZoomPercent">How much larger than the whole stage, from <see cref="LeastZoom"/> to
/// <see cref="MostZoom"/>.</param>
public sealed record Camera(int CenterX, int CenterY, int ZoomPercent)
{
    /// <summary>The whole stage, in percent.</summary>
    public const int LeastZoom = 100;

    /// <summary>As near as one can go, in percent.</summary>
    public const int MostZoom = 800;
}
