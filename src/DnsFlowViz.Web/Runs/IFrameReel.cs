namespace DnsFlowViz.Web.Runs;

/// <summary>The frames of one playback segment, by number.</summary>
public interface IFrameReel
{
    /// <summary>Number of the first frame of the segment.</summary>
    long First { get; }

    /// <summary>Waits until the frame is final. False when the run ends before it.</summary>
    ValueTask<bool> Reaches(long k, CancellationToken cancel);

    /// <summary>True when the frame may be left out without loss of state.</summary>
    bool MayBeDropped(long k);

    /// <summary>The frame, encoded.</summary>
    byte[] Get(long k);
}
