using System.Runtime.CompilerServices;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// The frames that wait for one viewer. It holds a fixed number: when it is full, the oldest frame that may
/// be dropped goes. When none may, the writer waits; it writes for this viewer alone, so nobody else notices.
/// </summary>
public sealed class FrameChannel(int capacity)
{
    private readonly LinkedList<QueuedFrame> _frames = new();
    private readonly Lock _gate = new();
    private readonly Signal _filled = new();
    private readonly Signal _emptied = new();
    private bool _ended;
    private Exception? _failure;

    /// <summary>How many frames wait.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _frames.Count;
            }
        }
    }

    /// <summary>
    /// Puts a frame at the end; waits while the channel is full of frames that may not be dropped.
    /// </summary>
    public async ValueTask Write(QueuedFrame frame, CancellationToken cancel)
    {
        while (TryWrite(frame) is { } room)
        {
            await room.WaitAsync(cancel);
        }
    }

    /// <summary>Says that no frame follows, or why none can.</summary>
    public void End(Exception? failure = null)
    {
        lock (_gate)
        {
            // The first word counts: whoever ends an ended channel has nothing to add.
            _failure = _ended ? _failure : failure;
            _ended = true;
            _filled.Fire();
        }
    }

    /// <summary>Takes the frames out in order until the writer has ended.</summary>
    public async IAsyncEnumerable<QueuedFrame> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var (frame, filled) = Take();
            if (frame is { } next)
            {
                yield return next;
            }
            else if (filled is null)
            {
                yield break;
            }
            else
            {
                await filled.WaitAsync(cancel);
            }
        }
    }

    /// <summary>
    /// Null when the frame was taken or dropped; otherwise what to wait for before the next attempt.
    /// </summary>
    private Task? TryWrite(QueuedFrame frame)
    {
        lock (_gate)
        {
            if (_frames.Count >= capacity && !DropOldest())
            {
                return frame.MayBeDropped ? null : _emptied.Next;
            }

            _frames.AddLast(frame);
            _filled.Fire();
            return null;
        }
    }

    private (QueuedFrame? Frame, Task? Filled) Take()
    {
        lock (_gate)
        {
            if (_frames.First is { } first)
            {
                _frames.RemoveFirst();
                _emptied.Fire();
                return (first.Value, null);
            }

            if (_failure is not null)
            {
                throw _failure;
            }

            return (null, _ended ? null : _filled.Next);
        }
    }

    private bool DropOldest()
    {
        for (var node = _frames.First; node is not null; node = node.Next)
        {
            if (node.Value.MayBeDropped)
            {
                _frames.Remove(node);
                return true;
            }
        }

        return false;
    }
}
