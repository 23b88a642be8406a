using DnsFlowViz.Contracts.Links;

namespace DnsFlowViz.Ui.State;

/// <content>Where the viewer looks at the stage.</content>
public sealed partial class RunStore
{
    /// <summary>Where the viewer looks; null for the whole stage.</summary>
    public Camera? Camera { get; private set; }

    /// <summary>The viewer looks somewhere else. Called as often as a hand moves.</summary>
    public event Action? Looked;

    /// <summary>
    /// Looks there, or at the whole stage. A zoom beyond <see cref="Contracts.Links.Camera.MostZoom"/> is
    /// that one, and one that shows the whole stage is no camera. Whoever draws keeps the centre on the
    /// stage.
    /// </summary>
    /// <returns>True when that is somewhere else than before.</returns>
    public bool LookAt(Camera? camera)
    {
        var next = camera is null || camera.ZoomPercent <= Camera.LeastZoom
            ? null
            : camera with { ZoomPercent = Math.Min(camera.ZoomPercent, Camera.MostZoom) };
        if (next == Camera)
        {
            return false;
        }

        Camera = next;
        Looked?.Invoke();
        return true;
    }
}
