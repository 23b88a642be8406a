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

    private readonly BlockList<TraceEvent> _events = new(14);

    /// <summary>How many events are written.</summary>
    public int Count => _events.Count;

    /// <summary>True when no further event may be added.</summary>
    public bool IsFull => _events.Count >= most;

    /// <summary>The bound in force.</summary>
    public int Most => most;

    /// <summary>An event by its number.</summary>
    public ref readonly TraceEvent this[int number] => ref _events[number];

    /// <summary>
    /// The place of the next event, to be filled in whole. Readers see it once it is published.
    /// </summary>
    public ref TraceEvent Next() => ref _events.Next();

    /// <summary>Makes the event that was filled in one of the run.</summary>
    public void Publish() => _events.Publish();

    /// <summary>Makes room beforehand, so that adding up to that many allocates nothing.</summary>
    public void Reserve(int events) => _events.Reserve(Math.Min(events, most));

    /// <summary>Forgets all events and keeps the room. Only for a run that nobody reads.</summary>
    public void Clear() => _events.Clear();

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
        _events.AppendTo(hash);
        queries.AppendTo(hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
