using DnsFlowViz.Contracts.Links;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Where a view looks at the stage, exactly: a hand moves it bit by bit, where a <see cref="Camera"/> is in
/// whole units. At a zoom of 1 the whole stage is in sight.
/// </summary>
/// <param name="X">What stands in the middle of the view, in units of the stage from its left.</param>
/// <param name="Y">The same from its top.</param>
/// <param name="Zoom">How much larger than the whole stage.</param>
public readonly record struct StageLook(double X, double Y, double Zoom)
{
    private const double Percent = 100;

    /// <summary>The whole of a stage of this size.</summary>
    public static StageLook Whole(double width, double height) => new(width / 2, height / 2, 1);

    /// <summary>What a camera looks at.</summary>
    public static StageLook At(Camera camera)
    {
        ArgumentNullException.ThrowIfNull(camera);
        return new StageLook(camera.CenterX, camera.CenterY, camera.ZoomPercent / Percent);
    }

    /// <summary>Nearer or farther, with a point of the stage staying where it is in the view.</summary>
    public StageLook ZoomedAbout(FlowPoint point, double factor)
    {
        var zoom = Math.Clamp(Zoom * factor, Camera.LeastZoom / Percent, Camera.MostZoom / Percent);
        var nearer = Zoom / zoom;
        return new StageLook(
            point.X + ((X - point.X) * nearer), point.Y + ((Y - point.Y) * nearer), zoom);
    }

    /// <summary>Looks this far to the right and down, in units of the stage.</summary>
    public StageLook Shifted(double dx, double dy) => this with { X = X + dx, Y = Y + dy };

    /// <summary>
    /// The nearest look from which a stage of this size fills a view of its own shape. It does not depend on
    /// the shape of the page, so the same camera is the same look for everybody.
    /// </summary>
    public StageLook Within(double width, double height) => new(
        Math.Clamp(X, width / 2 / Zoom, width - (width / 2 / Zoom)),
        Math.Clamp(Y, height / 2 / Zoom, height - (height / 2 / Zoom)),
        Zoom);

    /// <summary>The camera that looks here, in whole units; null when that is the whole stage.</summary>
    public Camera? ToCamera()
    {
        var percent = (int)Math.Round(Zoom * Percent);
        return percent <= Camera.LeastZoom
            ? null
            : new Camera((int)Math.Round(X), (int)Math.Round(Y), percent);
    }
}
