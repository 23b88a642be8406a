namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// Alarms that can be cancelled. The queue entry of a cancelled alarm stays until it is due and then finds
/// its
/// generation gone, so cancelling costs nothing and the order of all others is untouched.
/// </summary>
public sealed class AlarmTable
{
    private int[] _generation = new int[256];
    private bool[] _set = new bool[256];
    private int[] _free = new int[256];
    private int _freeCount;
    private int _used;

    /// <summary>Alarms set and neither rung nor cancelled.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a place for an alarm.</summary>
    public Alarm Set()
    {
        var slot = _freeCount > 0 ? _free[--_freeCount] : NewSlot();
        _set[slot] = true;
        Count++;
        return new Alarm(slot, _generation[slot]);
    }

    /// <summary>
    /// True when the alarm is still set; it is then spent. Called once per alarm, when it is due.
    /// </summary>
    public bool Ring(int slot, int generation)
    {
        var alarm = new Alarm(slot, generation);
        var rings = IsSet(alarm);
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
    public bool IsSet(Alarm alarm) =>
        alarm.Slot >= 0 && _set[alarm.Slot] && _generation[alarm.Slot] == alarm.Generation;

    private void Release(int slot)
    {
        _set[slot] = false;
        _generation[slot]++;
        if (_freeCount == _free.Length)
        {
            Array.Resize(ref _free, _free.Length * 2);
        }

        _free[_freeCount++] = slot;
        Count--;
    }

    private int NewSlot()
    {
        if (_used == _generation.Length)
        {
            Array.Resize(ref _generation, _used * 2);
            Array.Resize(ref _set, _used * 2);
        }

        return _used++;
    }
}
