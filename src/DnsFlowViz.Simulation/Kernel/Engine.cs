namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// The clock and what is due on it. One thread; it takes the next occurrence, moves the clock, has it
/// handled.
/// </summary>
public sealed class Engine
{
    private const int AlarmBit = 1 << 30;
    private readonly EventQueue _queue = new();
    private readonly AlarmTable _alarms = new();

    /// <summary>The instant of the occurrence being handled.</summary>
    public Instant Now { get; private set; }

    /// <summary>Occurrences that are waiting, cancelled alarms included.</summary>
    public int Waiting => _queue.Count;

    /// <summary>Schedules an occurrence. It cannot be cancelled.</summary>
    public void At(Instant at, int kind, int target, int a = 0, int b = 0) =>
        _queue.Add(at, kind, target, a, b);

    /// <summary>
    /// Schedules an alarm that can be cancelled. Its handler gets <paramref name="subject"/> in A.
    /// </summary>
    public Alarm After(long ns, int kind, int target, int subject)
    {
        var alarm = _alarms.Set();
        _details = EnsureDetails(alarm.Slot);
        _details[alarm.Slot] = (kind, subject);
        _queue.Add(Now.Plus(ns), AlarmBit, target, alarm.Slot, alarm.Generation);
        return alarm;
    }

    /// <summary>Cancels an alarm.</summary>
    public void Cancel(Alarm alarm) => _alarms.Cancel(alarm);

    /// <summary>Handles what is due up to and including the horizon. False when nothing is left.</summary>
    public bool Step(Instant horizon, IOccurrenceHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (!_queue.TryPeek(out var next) || next.At > horizon)
        {
            return false;
        }

        _queue.TryTake(out next);
        Now = next.At;
        if (next.Kind != AlarmBit)
        {
            handler.Handle(next);
        }
        else if (_alarms.Ring(next.A, next.B))
        {
            var (kind, subject) = _details[next.A];
            handler.Handle(next with { Kind = kind, A = subject, B = 0 });
        }

        return true;
    }

    private (int Kind, int Subject)[] _details = new (int, int)[256];

    private (int Kind, int Subject)[] EnsureDetails(int slot)
    {
        if (slot >= _details.Length)
        {
            Array.Resize(ref _details, _details.Length * 2);
        }

        return _details;
    }
}
