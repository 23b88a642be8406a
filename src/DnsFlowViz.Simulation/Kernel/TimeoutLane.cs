namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// Alarms set for one and the same delay. The clock never goes back, so they fall due in the order in which
/// they were set, and a ring does for them what the heap would do at many times the cost. Only the first of
/// them lies in the heap; the others wait here.
/// </summary>
internal sealed class TimeoutLane
{
    private Occurrence[] _ring = new Occurrence[64];
    private int _head;
    private int _count;

    /// <summary>The delay it is for, nanoseconds; 0 before it is for any.</summary>
    public long DelayNs { get; private set; }

    /// <summary>True while its first alarm lies in the heap.</summary>
    public bool HasFirst { get; private set; }

    /// <summary>Takes an empty lane for a delay; its first alarm is put in the heap by the caller.</summary>
    public void Begin(long delayNs) => (DelayNs, HasFirst) = (delayNs, true);

    /// <summary>
    /// Puts an alarm behind the others. Those before it that were cancelled make room first, so the ring
    /// holds little more than what may still ring.
    /// </summary>
    public void Add(in Occurrence alarm, AlarmTable alarms)
    {
        DropCancelled(alarms);
        if (_count == _ring.Length)
        {
            Grow();
        }

        _ring[(_head + _count) & (_ring.Length - 1)] = alarm;
        _count++;
    }

    /// <summary>
    /// The alarm that goes into the heap after the first one left it. False when none may still ring.
    /// </summary>
    public bool TryTakeNext(AlarmTable alarms, out Occurrence next)
    {
        DropCancelled(alarms);
        HasFirst = _count > 0;
        next = HasFirst ? _ring[_head] : default;
        if (HasFirst)
        {
            DropFront();
        }

        return HasFirst;
    }

    private void DropCancelled(AlarmTable alarms)
    {
        while (_count > 0 && !alarms.IsSet(new Alarm(_ring[_head].A, _ring[_head].B)))
        {
            DropFront();
        }
    }

    private void DropFront()
    {
        _head = (_head + 1) & (_ring.Length - 1);
        _count--;
    }

    private void Grow()
    {
        var larger = new Occurrence[_ring.Length * 2];
        for (var i = 0; i < _count; i++)
        {
            larger[i] = _ring[(_head + i) & (_ring.Length - 1)];
        }

        (_ring, _head) = (larger, 0);
    }
}
