namespace DnsFlowViz.Benchmarks;

/// <summary>Timeouts of one length, first in, first out; one of an older generation was cancelled.</summary>
internal sealed class ReferenceLane
{
    private const int Mask = 65_535;
    private readonly (long AtNs, int Subject, int Generation)[] _ring = new (long, int, int)[Mask + 1];
    private int _head;
    private int _end;

    public void Add(long atNs, int subject, int[] generations) =>
        _ring[_end++ & Mask] = (atNs, subject, generations[subject]);

    /// <summary>The first one that was not cancelled, when it is due up to an instant.</summary>
    public bool TryTakeUpTo(long lastNs, int[] generations, out long dueNs, out int subject)
    {
        for (; _head != _end; _head++)
        {
            ref readonly var first = ref _ring[_head & Mask];
            if (generations[first.Subject] != first.Generation)
            {
                continue;
            }

            (dueNs, subject) = (first.AtNs, first.Subject);
            _head += dueNs <= lastNs ? 1 : 0;
            return dueNs <= lastNs;
        }

        (dueNs, subject) = (0, 0);
        return false;
    }
}
