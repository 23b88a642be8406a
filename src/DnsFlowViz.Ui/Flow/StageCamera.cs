using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Moves the camera of the stage for hands and keys. What it looks at is kept in <see cref="RunStore"/>, in
/// whole units; between those it remembers where a hand has really moved it.
/// </summary>
public sealed class StageCamera
{
    /// <summary>A key walks over this part of what is in sight.</summary>
    private const double Stride = 1.0 / 8;

    /// <summary>Without a camera a page is this near only when it shows a ring.</summary>
    private const double ShowsRing = 1.05;

    // In percent. A hand stops anywhere, a key or a button at one of these.
    private static readonly int[] Rungs = [100, 125, 150, 200, 300, 400, 600, 800];
    private readonly RunStore _store;
    private (double Width, double Height) _stage = (StageDiagram.WorldWidth, StageDiagram.WorldHeight);
    private FlowPoint? _ring;
    private StageLook _exact;
    private Camera? _rounded;

    /// <summary>The camera of one tab.</summary>
    public StageCamera(RunStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        store.Looked += () => Moved?.Invoke();
    }

    /// <summary>
    /// What the page looks at without a camera, where it knows that better: a narrow one looks at a ring.
    /// </summary>
    public Func<StageLook?>? Home { get; set; }

    /// <summary>True when less than the whole stage is in sight.</summary>
    public bool IsZoomed => _store.Camera is not null;

    /// <summary>How much larger than the whole stage, in percent.</summary>
    public int ZoomPercent => _store.Camera?.ZoomPercent ?? Camera.LeastZoom;

    /// <summary>Where it looks.</summary>
    public StageLook Look
    {
        get
        {
            if (_store.Camera is not { } camera)
            {
                return Home?.Invoke() ?? StageLook.Whole(_stage.Width, _stage.Height);
            }

            var look = camera == _rounded ? _exact : StageLook.At(camera);
            return look.Within(_stage.Width, _stage.Height);
        }
    }

    /// <summary>It looks somewhere else, be it less than a unit away.</summary>
    public event Action? Moved;

    /// <summary>Says how large the stage is.</summary>
    public void StandBefore(IFlowDiagram diagram)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        _stage = (diagram.Width, diagram.Height);
        _ring = diagram.Rings is [var ring, ..] ? ring.Center : null;
    }

    /// <summary>Zooms with a point of the stage staying where it is.</summary>
    public void Zoom(double factor, double x, double y) => Take(Look.ZoomedAbout(new(x, y), factor));

    /// <summary>
    /// Goes to the next rung of the zoom, in the middle of the view; from a page that shows a ring and its
    /// board, to the ring.
    /// </summary>
    public void Step(bool nearer)
    {
        var look = Look;
        if (!IsZoomed && look.Zoom > ShowsRing && _ring is { } ring)
        {
            look = look with { X = ring.X, Y = ring.Y };
        }

        var percent = (int)Math.Round(look.Zoom * 100);
        var rung = nearer
            ? Rungs.FirstOrDefault(one => one > percent, Camera.MostZoom)
            : Rungs.LastOrDefault(one => one < percent, Camera.LeastZoom);
        Take(look.ZoomedAbout(new FlowPoint(look.X, look.Y), rung / 100.0 / look.Zoom));
    }

    /// <summary>Looks this far to the right and down, in units of the stage.</summary>
    public void Pan(double dx, double dy) => Take(Look.Shifted(dx, dy));

    /// <summary>Walks a stride to the right (1) or left (-1), and down or up.</summary>
    public void Walk(int across, int down)
    {
        var stride = Stride / Look.Zoom;
        Pan(across * _stage.Width * stride, down * _stage.Height * stride);
    }

    /// <summary>Shows the whole stage.</summary>
    public void ShowWhole() => _store.LookAt(null);

    private void Take(StageLook look)
    {
        if (!double.IsFinite(look.X + look.Y + look.Zoom))
        {
            // The view has no size while the page is being laid out; what is measured then means nothing.
            return;
        }

        _exact = look.Within(_stage.Width, _stage.Height);
        _rounded = _exact.ToCamera();
        if (!_store.LookAt(_rounded))
        {
            Moved?.Invoke();
        }
    }
}
