namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// Alarms that can be cancelled. The queue entry of a cancelled alarm stays until it is due and then finds
/// its generation gone, so cancelling costs nothing and the order of all others is untouched.
/// </summary>
public sealed class AlarmTable
{
    private Entry[] _entries = new Entry[256];
    private int[] _free = new int[256];
    private int _freeCount;
    private int _used;

    /// <summary>Alarms set and neither rung nor cancelled.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a place for an alarm that is to ring with a kind and a subject.</summary>
    public Alarm Set(int kind, int subject)
    {
        var slot = _freeCount > 0 ? _free[--_freeCount] : NewSlot();
        ref var entry = ref _entries[slot];
        (entry.Kind, entry.Subject) = (kind, subject);
        Count++;
        return new Alarm(slot, entry.Generation);
    }

    /// <summary>
    /// True when the alarm is still set; it is then spent, and says what it rings with. Called once per
    /// alarm, when it is due.
    /// </summary>
    public bool Ring(int slot, int generation, out int kind, out int subject)
    {
        ref var entry = ref _entries[slot];
        (kind, subject) = (entry.Kind, entry.Subject);
        var rings = entry.Generation == generation;
        if (rings)
        {
            Release(slot);
        }

        return rings;
    }

    /// <summary>
    /// Cancels an alarm. Nothing happens when it has rung, was cancelled before, or is none.
    /// </summary>
    public void Cancel(Alarm alarm)
    {
        if (IsSet(alarm))
        {
            Release(alarm.Slot);
        }
    }

    /// <summary>True while the alarm is set.</summary>
    public bool IsSet(Alarm alarm) => alarm.Slot >= 0 && _entries[alarm.Slot].Generation == alarm.Generation;

    /// <summary>
    /// A released place has a new generation, which no alarm carries until it is set again.
    /// </summary>
    private void Release(int slot)
    {
        _entries[slot].Generation++;
        _free[_freeCount++] = slot;
        Count--;
    }

    private int NewSlot()
    {
        if (_used == _entries.Length)
        {
            Array.Resize(ref _entries, _used * 2);
            Array.Resize(ref _free, _used * 2);
        }

        // Generations begin at 1, so that an alarm nobody set (all zero) is never one of them.
        _entries[_used].Generation = 1;
        return _used++;
    }

    private struct Entry
    {
        public int Generation;
        public int Kind;
        public int Subject;
    }
}
