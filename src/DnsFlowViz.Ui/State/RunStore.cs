using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// What one browser tab knows: the open run, its picture, and where the playhead is. One per tab.
/// </summary>
public sealed partial class RunStore
{
    /// <summary>The open run; null until the first one is open.</summary>
    public RunOpened? Run { get; private set; }

    /// <summary>The stage at the playhead; null until a run is open.</summary>
    public Picture? Picture { get; private set; }

    /// <summary>Series and moments of the run; null until its recording is complete.</summary>
    public Overview? Overview { get; private set; }

    /// <summary>Where the playhead is, nanoseconds of virtual time.</summary>
    public long PlayheadNs { get; private set; }

    /// <summary>True while frames are being played.</summary>
    public bool Playing { get; private set; }

    /// <summary>
    /// The speed: an index of <see cref="SpeedLadder"/>, or <see cref="SpeedLadder.Story"/>.
    /// </summary>
    public int Speed { get; private set; } = SpeedLadder.Story;

    /// <summary>
    /// A frame was taken into the picture: canvases draw it. Called up to 25 times a second.
    /// </summary>
    public event Action<Frame>? FrameArrived;

    /// <summary>
    /// Something else than the frame changed (run, overview, playing, speed): panels render.
    /// </summary>
    public event Action? Changed;

    /// <summary>
    /// The diagram renders its words now, at most ten times a second: panels render the same frame with it,
    /// so that no two numbers on the page belong to different instants.
    /// </summary>
    public event Action? Paced;

    /// <summary>Starts over with another run: its picture is empty until the first frame.</summary>
    public void Open(RunOpened run)
    {
        Run = run;
        Picture = new Picture(run);
        Overview = null;
        Changed?.Invoke();
    }

    /// <summary>Takes a frame into the picture and moves the playhead to its end.</summary>
    public void Take(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        Take(frame, frame.ToNs);
    }
}
