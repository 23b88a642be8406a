namespace DnsFlowViz.Benchmarks;

/// <summary>
/// A heap with four children per parent, of a fixed size, with nothing in it that could be less.
/// </summary>
internal sealed class ReferenceQueue
{
    private readonly ReferenceItem[] _heap = new ReferenceItem[16_384];
    private long _sequence;
    private int _count;

    /// <summary>When the next is due, nanoseconds; the end of time when nothing is.</summary>
    public long NextNs => _count > 0 ? _heap[0].AtNs : long.MaxValue;

    public void Add(long atNs, ReferenceKind kind, int subject)
    {
        var heap = _heap;
        var i = _count++;
        while (i > 0)
        {
            var parent = (i - 1) >> 2;
            if (heap[parent].AtNs <= atNs)
            {
                break;
            }

            heap[i] = heap[parent];
            i = parent;
        }

        ref var place = ref heap[i];
        (place.AtNs, place.Sequence, place.Kind, place.Subject) = (atNs, _sequence++, kind, subject);
    }

    public bool TryTake(out ReferenceItem next)
    {
        var heap = _heap;
        next = heap[0];
        if (_count == 0)
        {
            return false;
        }

        ref readonly var last = ref heap[--_count];
        var i = 0;
        for (var first = 1; first < _count; first = (i << 2) + 1)
        {
            var least = first;
            for (var child = first + 1; child < Math.Min(first + 4, _count); child++)
            {
                least = IsBefore(heap[child], heap[least]) ? child : least;
            }

            if (!IsBefore(heap[least], last))
            {
                break;
            }

            heap[i] = heap[least];
            i = least;
        }

        heap[i] = last;
        return true;
    }

    private static bool IsBefore(in ReferenceItem one, in ReferenceItem other) =>
        one.AtNs < other.AtNs || (one.AtNs == other.AtNs && one.Sequence < other.Sequence);
}
