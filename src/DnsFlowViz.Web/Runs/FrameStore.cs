using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// Encoded frames, each made once and shared by reference. It is a cache bounded by bytes: the least recently
/// used frames go first, and a frame that went is built again with the same bytes.
/// </summary>
public sealed class FrameStore(long mostBytes = RunBounds.FrameBytes)
{
    /// <summary>
    /// Frames from one regular key frame to the next, at every speed: about a second of watching.
    /// </summary>
    public const int KeyEvery = 32;

    // A dictionary entry, a list node and an array header, roughly.
    private const int BytesAround = 160;

    private readonly Dictionary<FrameKey, LinkedListNode<(FrameKey Key, byte[] Bytes)>> _byKey = [];
    private readonly LinkedList<(FrameKey Key, byte[] Bytes)> _byUse = new();
    private readonly Lock _gate = new();

    /// <summary>Bytes held now.</summary>
    public long Bytes { get; private set; }

    /// <summary>The frame, from the cache or built now. The recording must have reached its end.</summary>
    public byte[] Get(SharedRun run, PlaybackClock clock, long k, bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(clock);
        var key = new FrameKey(run.Opened.RunId, clock.Speed, k, isWhole);
        return Find(key) ?? BuildOnce(run, clock, key);
    }

    private byte[] BuildOnce(SharedRun run, PlaybackClock clock, FrameKey key)
    {
        // One builder per run: whoever comes second finds the frame made.
        lock (run.Builder)
        {
            if (Find(key) is { } made)
            {
                return made;
            }

            var keyIndex = key.IsWhole ? key.Index : key.Index - (key.Index % KeyEvery);
            var frame = new Frame();
            run.Builder.Build(clock, key.Index, keyIndex, RunBounds.FlightsPerFrame, frame);
            var bytes = FrameCodec.Encode(frame);
            Keep(key, bytes);
            return bytes;
        }
    }

    private byte[]? Find(FrameKey key)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddLast(node);
            return node.Value.Bytes;
        }
    }

    private void Keep(FrameKey key, byte[] bytes)
    {
        lock (_gate)
        {
            _byKey[key] = _byUse.AddLast((key, bytes));
            Bytes += bytes.Length + BytesAround;
            while (Bytes > mostBytes && _byUse.First is { } oldest)
            {
                _byUse.RemoveFirst();
                _byKey.Remove(oldest.Value.Key);
                Bytes -= oldest.Value.Bytes.Length + BytesAround;
            }
        }
    }
}
