using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// The stage at an instant by the longest way: one walk over all events up to it, nothing shared with the
/// recorder.
/// </summary>
public sealed class StageFold
{
    private readonly Recording _recording;
    private readonly SendersBack _senders;
    private readonly HashSet<int> _loopRoots = [];
    private readonly Dictionary<(int Node, int Slot), SlotView> _slots = [];
    private readonly HashSet<(int Node, int Number)> _recursions = [];
    private readonly HashSet<int> _down = [];

    /// <summary>The stage of a recorded run at an instant, nanoseconds of virtual time.</summary>
    public StageFold(Recording recording, long atNs)
    {
        ArgumentNullException.ThrowIfNull(recording);
        _recording = recording;
        _senders = new SendersBack(recording.Run.Scenario);
        var trace = recording.Run.Trace;
        for (var number = 0; number < trace.Count && trace[number].AtNs <= atNs; number++)
        {
            Take(trace[number]);
        }
    }

    /// <summary>Laps begun so far.</summary>
    public int Laps { get; private set; }

    /// <summary>The deepest of them.</summary>
    public int DeepestLap { get; private set; }

    /// <summary>Lookups begun.</summary>
    public int Sent { get; private set; }

    /// <summary>Lookups answered in time.</summary>
    public int Answered { get; private set; }

    /// <summary>Lookups that failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Queries sent again.</summary>
    public int SentAgain { get; private set; }

    /// <summary>The slots that were ever taken.</summary>
    public IEnumerable<(int Node, int Slot)> Taken => _slots.Keys;

    /// <summary>A slot as a frame shows it.</summary>
    public SlotView Slot((int Node, int Slot) place)
    {
        if (!_slots.TryGetValue(place, out var view))
        {
            return new SlotView(place.Node, place.Slot, SlotHolder.Free, false, 0, 0, -1);
        }

        return view.Holder == SlotHolder.Legit && IsLoop(view.Query)
            ? view with { Holder = SlotHolder.Loop }
            : view;
    }

    /// <summary>Records in use, or recursions open, at a node.</summary>
    public int Held(int node) =>
        _slots.Values.Count(slot => slot.Node == node && slot.Holder != SlotHolder.Free)
        + _recursions.Count(open => open.Node == node);

    /// <summary>True when the daemon runs.</summary>
    public bool IsUp(int node) => !_down.Contains(node);

    private bool IsLoop(int query)
    {
        ref readonly var record = ref _recording.Run.Queries[query];
        return record.Lap > 0 || _loopRoots.Contains(record.Root);
    }

    private void Take(in TraceEvent item)
    {
        switch (item.Kind)
        {
            case TraceKind.SlotTaken or TraceKind.SlotFreed or TraceKind.SentAgain:
                TakeSlot(item);
                break;
            case TraceKind.RecursionOpened:
                _recursions.Add((item.Node, item.A));
                break;
            case TraceKind.RecursionClosed:
                _recursions.Remove((item.Node, item.A));
                break;
            case TraceKind.QuerySent:
                TakeLap(item);
                break;
            case TraceKind.LookupStarted when item.A >= 0:
                Sent++;
                break;
            case TraceKind.LookupEnded when item.A >= 0:
                (Answered, Failed) = item.B is 0 or 3 ? (Answered + 1, Failed) : (Answered, Failed + 1);
                break;
            case TraceKind.NodeStopped:
                _down.Add(item.Node);
                break;
            case TraceKind.NodeStarted:
                _down.Remove(item.Node);
                break;
        }
    }

    private void TakeSlot(in TraceEvent item)
    {
        var place = (item.Node, item.A);
        if (item.Kind == TraceKind.SentAgain)
        {
            SentAgain++;
            _slots[place] = Slot(place) with { SentAgain = true, Holder = SlotHolder.Legit };
            return;
        }

        var taken = item.Kind == TraceKind.SlotTaken;
        _slots[place] = new SlotView(
            item.Node,
            item.A,
            taken ? SlotHolder.Legit : SlotHolder.Free,
            false,
            taken ? _recording.Run.Queries[item.Query].Lap : 0,
            item.AtNs,
            item.Query);
    }

    private void TakeLap(in TraceEvent item)
    {
        ref readonly var query = ref _recording.Run.Queries[item.Query];
        if (query.Lap == 0)
        {
            return;
        }

        _loopRoots.Add(query.Root);
        if (_senders.IsLap(item, _recording.Run.Queries))
        {
            Laps++;
            DeepestLap = Math.Max(DeepestLap, query.Lap);
        }
    }
}
