namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// What is due, in the total order (instant, sequence): a heap with four children per parent over an array
/// of structs. It grows by doubling and then allocates nothing more.
/// </summary>
public sealed class EventQueue
{
    private const int Arity = 4;
    private Occurrence[] _heap = new Occurrence[256];
    private long _nextSequence;

    /// <summary>How many are waiting.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Puts an occurrence in, under the next number. Ties leave in the order in which they came.
    /// </summary>
    public void Add(Instant at, int kind, int target, int a = 0, int b = 0)
    {
        var sequence = TakeSequence();
        ref var place = ref PlaceFor(at, sequence);
        (place.At, place.Sequence) = (at, sequence);
        (place.Kind, place.Target, place.A, place.B) = (kind, target, a, b);
    }

    /// <summary>
    /// The next number of the order among occurrences of one instant, for one that is put in later.
    /// </summary>
    public long TakeSequence() => _nextSequence++;

    /// <summary>Puts an occurrence in that has its number already.</summary>
    public void Add(in Occurrence item) => PlaceFor(item.At, item.Sequence) = item;

    /// <summary>Takes the next occurrence out. False when there is none.</summary>
    public bool TryTake(out Occurrence next) => TryTakeUpTo(new Instant(long.MaxValue), out next);

    /// <summary>
    /// Takes the next occurrence out. False when none is due up to and including the instant.
    /// </summary>
    public bool TryTakeUpTo(Instant last, out Occurrence next)
    {
        if (Count == 0 || _heap[0].At > last)
        {
            next = default;
            return false;
        }

        next = _heap[0];
        Count--;
        if (Count > 0)
        {
            SinkFromTop(_heap[Count]);
        }

        return true;
    }

    /// <summary>
    /// Moves what comes later out of the way. The occurrence is written where it stays, never copied there.
    /// </summary>
    private ref Occurrence PlaceFor(Instant at, long sequence)
    {
        if (Count == _heap.Length)
        {
            Array.Resize(ref _heap, _heap.Length * 2);
        }

        var heap = _heap;
        var i = Count++;
        while (i > 0)
        {
            var parent = (int)((uint)(i - 1) / Arity);
            ref readonly var above = ref heap[parent];
            if (above.At < at || (above.At == at && above.Sequence < sequence))
            {
                break;
            }

            heap[i] = above;
            i = parent;
        }

        return ref heap[i];
    }

    private void SinkFromTop(in Occurrence item)
    {
        var heap = _heap;
        var i = 0;
        while (true)
        {
            var first = (i * Arity) + 1;
            if (first >= Count)
            {
                break;
            }

            var least = first;
            var last = Math.Min(first + Arity, Count);
            for (var child = first + 1; child < last; child++)
            {
                if (heap[child].Before(heap[least]))
                {
                    least = child;
                }
            }

            if (!heap[least].Before(item))
            {
                break;
            }

            heap[i] = heap[least];
            i = least;
        }

        heap[i] = item;
    }
}
