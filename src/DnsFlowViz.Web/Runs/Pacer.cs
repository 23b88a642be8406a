using DnsFlowViz.Contracts.Playback;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// Gives out the frames of one segment, 31.25 a second. Every frame has its own instant on a monotonic clock,
/// counted from the segment's start, so delays do not add up. Whoever is late leaves out the frames that may
/// be dropped.
/// </summary>
public sealed class Pacer(TimeProvider time)
{
    private static readonly TimeSpan FrameTime = TimeSpan.FromTicks(SpeedLadder.FrameNs / 100);

    // Timers count in milliseconds; waiting for less than that would only spin.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    /// <summary>Plays the segment into the channel until the run's end, and ends the channel.</summary>
    public async Task Play(IFrameReel reel, FrameChannel into, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reel);
        ArgumentNullException.ThrowIfNull(into);
        try
        {
            await PlayOn(reel, into, cancel);
            into.End();
        }
        catch (Exception failure)
        {
            into.End(failure);
        }
    }

    private async Task PlayOn(IFrameReel reel, FrameChannel into, CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        var waited = TimeSpan.Zero;
        for (var k = reel.First; ; k++)
        {
            var due = waited + (FrameTime * (k - reel.First));
            await WaitUntil(start, due, cancel);
            if (reel.MayBeDropped(k) && time.GetElapsedTime(start) >= due + FrameTime)
            {
                continue;
            }

            var before = time.GetElapsedTime(start);
            if (!await reel.Reaches(k, cancel))
            {
                return;
            }

            // Time spent waiting for the recording is not lateness: the schedule moves on by it.
            waited += time.GetElapsedTime(start) - before;
            await into.Write(new QueuedFrame(k, reel.Get(k), reel.MayBeDropped(k)), cancel);
        }
    }

    private async Task WaitUntil(long start, TimeSpan due, CancellationToken cancel)
    {
        var left = due - time.GetElapsedTime(start);
        while (left >= ShortestWait)
        {
            await Task.Delay(left, time, cancel);
            left = due - time.GetElapsedTime(start);
        }

        cancel.ThrowIfCancellationRequested();
    }
}
