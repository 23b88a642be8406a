namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// The clock and what is due on it. One thread; it takes the next occurrence, moves the clock, has it
/// handled.
/// </summary>
public sealed class Engine
{
    private const int AlarmBit = 1 << 30;
    private const int InHeap = -1;

    /// <summary>
    /// Shorter alarms are over before many of them come together: they go straight to the heap.
    /// </summary>
    private const long ShortestTimeoutNs = 100 * Instant.Millisecond;

    private readonly EventQueue _queue = new();
    private readonly AlarmTable _alarms = new();
    private readonly TimeoutLane[] _lanes = [new(), new(), new(), new()];

    /// <summary>The instant of the occurrence being handled.</summary>
    public Instant Now { get; private set; }

    /// <summary>Schedules an occurrence. It cannot be cancelled.</summary>
    public void At(Instant at, int kind, int target, int a = 0, int b = 0) =>
        _queue.Add(at, kind, target, a, b);

    /// <summary>
    /// Schedules an alarm that can be cancelled. Its handler gets <paramref name="subject"/> in A.
    /// </summary>
    public Alarm After(long ns, int kind, int target, int subject)
    {
        var alarm = _alarms.Set(kind, subject);
        var number = ns >= ShortestTimeoutNs ? LaneFor(ns) : InHeap;
        if (number == InHeap)
        {
            _queue.Add(Now.Plus(ns), AlarmBit, target, alarm.Slot, alarm.Generation);
        }
        else
        {
            AddToLane(number, ns, target, alarm);
        }

        return alarm;
    }

    /// <summary>Cancels an alarm.</summary>
    public void Cancel(Alarm alarm) => _alarms.Cancel(alarm);

    /// <summary>Handles what is due up to and including the horizon. False when nothing is left.</summary>
    public bool Step(Instant horizon, IOccurrenceHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (!_queue.TryTakeUpTo(horizon, out var next))
        {
            return false;
        }

        Now = next.At;
        if (next.Kind < AlarmBit)
        {
            handler.Handle(next);
        }
        else
        {
            RingAlarm(ref next, handler);
        }

        return true;
    }

    private void RingAlarm(ref Occurrence due, IOccurrenceHandler handler)
    {
        var lane = (due.Kind ^ AlarmBit) - 1;
        if (lane != InHeap && _lanes[lane].TryTakeNext(_alarms, out var following))
        {
            _queue.Add(following);
        }

        if (_alarms.Ring(due.A, due.B, out var kind, out var subject))
        {
            (due.Kind, due.A, due.B) = (kind, subject, 0);
            handler.Handle(due);
        }
    }

    /// <summary>The lane of a delay, or an empty one; the heap when all are taken by other delays.</summary>
    private int LaneFor(long ns)
    {
        var empty = InHeap;
        for (var number = 0; number < _lanes.Length; number++)
        {
            if (_lanes[number].HasFirst && _lanes[number].DelayNs == ns)
            {
                return number;
            }

            empty = _lanes[number].HasFirst ? empty : number;
        }

        return empty;
    }

    /// <summary>An alarm's kind in the queue says which lane, from 1, its next one comes from.</summary>
    private void AddToLane(int number, long ns, int target, Alarm alarm)
    {
        var lane = _lanes[number];
        var item = new Occurrence
        {
            At = Now.Plus(ns), Sequence = _queue.TakeSequence(), Kind = AlarmBit + number + 1,
            Target = target, A = alarm.Slot, B = alarm.Generation,
        };
        if (lane.HasFirst)
        {
            lane.Add(item, _alarms);
        }
        else
        {
            lane.Begin(ns);
            _queue.Add(item);
        }
    }
}
