using System.Runtime.CompilerServices;
using DnsFlowViz.Contracts.Playback;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// Shows a run to one viewer: a reel, a pacer and a channel of the viewer's own for each segment.
/// </summary>
public sealed class Screening(RunLibrary library, FrameStore store, Pacer pacer)
{
    /// <summary>One segment of encoded frames, the first of them whole. It ends at the horizon.</summary>
    public async IAsyncEnumerable<byte[]> Watch(
        string runId, long fromNs, int speed, [EnumeratorCancellation] CancellationToken cancel)
    {
        var run = library.Get(runId);
        if (!SpeedLadder.Knows(speed))
        {
            throw new RunRefusedException(
                $"Speed {speed} does not exist. Take 0 to {SpeedLadder.Count - 1}, "
                + $"or {SpeedLadder.Story} for the story.");
        }

        using var watching = run.Watch();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var channel = new FrameChannel(RunBounds.FramesPerViewer);
        var pacing = pacer.Play(new FrameReel(run, store, fromNs, speed), channel, stop.Token);
        try
        {
            await foreach (var frame in channel.Read(cancel))
            {
                yield return frame.Bytes;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await pacing;
        }
    }
}
