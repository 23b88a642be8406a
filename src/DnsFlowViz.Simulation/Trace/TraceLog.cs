using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// The facts of a run in order, kept in blocks: one writer, any number of readers of what is already
/// written. It is bounded; a run that would go beyond the bound is cut and says so.
/// </summary>
public sealed class TraceLog(int most = TraceLog.MostEvents)
{
    /// <summary>Events a run may have.</summary>
    public const int MostEvents = 5_000_000;

    private const int BlockBits = 15;
    private const int BlockSize = 1 << BlockBits;
    private readonly TraceEvent[][] _blocks = new TraceEvent[(most >> BlockBits) + 2][];
    private int _count;

    /// <summary>How many events are written.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>True when no further event may be added.</summary>
    public bool IsFull => _count >= most;

    /// <summary>The bound in force.</summary>
    public int Most => most;

    /// <summary>An event by its number.</summary>
    public ref readonly TraceEvent this[int number] =>
        ref _blocks[number >> BlockBits][number & (BlockSize - 1)];

    /// <summary>
    /// The place of the next event, to be filled in whole. Readers see it once it is published.
    /// </summary>
    public ref TraceEvent Next()
    {
        var number = _count;
        var block = _blocks[number >> BlockBits] ??= new TraceEvent[BlockSize];
        return ref block[number & (BlockSize - 1)];
    }

    /// <summary>Makes the event that was filled in one of the run.</summary>
    public void Publish() => Volatile.Write(ref _count, _count + 1);

    /// <summary>Makes room beforehand, so that adding up to that many allocates nothing.</summary>
    public void Reserve(int events)
    {
        for (var block = 0; block <= events >> BlockBits && block < _blocks.Length; block++)
        {
            _blocks[block] ??= new TraceEvent[BlockSize];
        }
    }

    /// <summary>Forgets all events and keeps the room. Only for a run that nobody reads.</summary>
    public void Clear() => _count = 0;

    /// <summary>A copy of what is written, in order.</summary>
    public TraceEvent[] ToArray()
    {
        var events = new TraceEvent[Count];
        for (var number = 0; number < events.Length; number++)
        {
            events[number] = this[number];
        }

        return events;
    }

    /// <summary>The number of the first event later than an instant; the count when there is none.</summary>
    public int FirstAfter(long atNs)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].AtNs > atNs)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>
    /// Lowercase hex SHA-256 over all events and all queries: two runs with the same hash are the same run.
    /// </summary>
    public string Hash(QueryTable queries)
    {
        ArgumentNullException.ThrowIfNull(queries);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var from = 0; from < Count; from += BlockSize)
        {
            var block = _blocks[from >> BlockBits].AsSpan(0, Math.Min(BlockSize, Count - from));
            hash.AppendData(MemoryMarshal.AsBytes(block));
        }

        queries.AppendTo(hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
