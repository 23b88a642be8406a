namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// What is due, in the total order (instant, sequence): a heap with four children per parent over an array
/// of structs.
/// It grows by doubling and then allocates nothing more.
/// </summary>
public sealed class EventQueue
{
    private const int Arity = 4;
    private Occurrence[] _heap = new Occurrence[256];
    private long _nextSequence;

    /// <summary>How many are waiting.</summary>
    public int Count { get; private set; }

    /// <summary>Puts an occurrence in. Ties leave in the order in which they came.</summary>
    public void Add(Instant at, int kind, int target, int a = 0, int b = 0)
    {
        if (Count == _heap.Length)
        {
            Array.Resize(ref _heap, _heap.Length * 2);
        }

        var item = new Occurrence(at, _nextSequence++, kind, target, a, b);
        var i = Count++;
        while (i > 0)
        {
            var parent = (i - 1) / Arity;
            if (!item.Before(_heap[parent]))
            {
                break;
            }

            _heap[i] = _heap[parent];
            i = parent;
        }

        _heap[i] = item;
    }

    /// <summary>The next occurrence, left in the queue. False when there is none.</summary>
    public bool TryPeek(out Occurrence next)
    {
        next = Count > 0 ? _heap[0] : default;
        return Count > 0;
    }

    /// <summary>Takes the next occurrence out. False when there is none.</summary>
    public bool TryTake(out Occurrence next)
    {
        if (Count == 0)
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
