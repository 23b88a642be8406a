using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>One walk over a trace that gathers what tells why lookups are late or lost.</summary>
internal sealed class FigureScan(Recording recording)
{
    private readonly StageLayout _layout = recording.Layout;
    private readonly List<(long SentNs, int Rcode, int TookUs)> _lookups = [];
    private readonly Dictionary<(int Node, int Slot), long> _takenNs = [];
    private readonly List<int> _heldMs = [];
    private int _mostHeld;
    private int _busiest = -1;
    private long _fullNs = -1;
    private int _laps;
    private long _firstLapNs = -1;
    private long _lastLapNs;
    private int _stopped;
    private int _mostQueued;
    private int _dropped;
    private int _turnedAway;
    private int _turnedAwayWith;
    private int _sentAgain;

    /// <summary>Looks at the next event.</summary>
    public void Look(in TraceEvent item)
    {
        switch (item.Kind)
        {
            case TraceKind.QuerySent when _layout.IsLap(item, recording.Run.Queries):
                _firstLapNs = _laps++ == 0 ? item.AtNs : _firstLapNs;
                _lastLapNs = item.AtNs;
                break;
            case TraceKind.QueryArrived when _layout.IsDnsmasq[item.Node]:
                _mostQueued = Math.Max(_mostQueued, item.A);
                break;
            case TraceKind.QueryDropped:
                _dropped++;
                break;
            case TraceKind.SlotTaken:
                Take(item);
                break;
            case TraceKind.SlotFreed:
                Free(item);
                break;
            case TraceKind.TableFull:
                _fullNs = _fullNs < 0 ? item.AtNs : _fullNs;
                break;
            case TraceKind.ReadingStopped:
                _stopped++;
                break;
            case TraceKind.AnsweredLocally when _layout.IsDnsmasq[item.Node]:
                TurnAway(item.B);
                break;
            case TraceKind.SentAgain:
                _sentAgain++;
                break;
            case TraceKind.LookupEnded when item.A >= 0:
                _lookups.Add((item.AtNs - (item.C * Instant.Microsecond), item.B, item.C));
                break;
        }
    }

    /// <summary>The figures of what was seen.</summary>
    public LoopFigures Finish()
    {
        var end = Math.Max(0, recording.RecordedToNs);
        var alive = _laps > 0 && end - _lastLapNs <= _layout.LoopOverAfterNs;
        var from = Math.Max(0, _firstLapNs);
        var to = _laps == 0 || alive ? end : _lastLapNs;
        var before = _lookups.Where(lookup => lookup.SentNs < from).ToList();
        var inside = _lookups.Where(lookup => lookup.SentNs >= from && lookup.SentNs <= to).ToList();
        return new LoopFigures(
            from,
            to,
            _laps,
            alive,
            Answered(before).Count,
            Median(Answered(before)),
            Answered(inside).Count,
            inside.Count - Answered(inside).Count,
            Median(Answered(inside)),
            _mostHeld,
            _busiest,
            Median(_heldMs),
            FreedPerSecondMilli(to),
            _stopped,
            _mostQueued,
            _dropped,
            _turnedAway,
            _turnedAway == 0 ? "" : ((Rcode)_turnedAwayWith).ToString(),
            _sentAgain);
    }

    private int FreedPerSecondMilli(long toNs) => _fullNs < 0 || toNs <= _fullNs
        ? 0
        : (int)(_heldMs.Count * 1_000L * Instant.Second / (toNs - _fullNs));

    private void Take(in TraceEvent item)
    {
        _takenNs[(item.Node, item.A)] = item.AtNs;
        if (item.B > _mostHeld)
        {
            (_mostHeld, _busiest) = (item.B, item.Node);
        }
    }

    private void Free(in TraceEvent item)
    {
        if (_takenNs.Remove((item.Node, item.A), out var taken) && _fullNs >= 0)
        {
            _heldMs.Add((int)((item.AtNs - taken) / Instant.Millisecond));
        }
    }

    // A server that is full has nothing to say but an error; its own good answers are no sign of that.
    private void TurnAway(int rcode)
    {
        if (_fullNs >= 0 && rcode is (int)Rcode.SERVFAIL or (int)Rcode.REFUSED)
        {
            _turnedAway++;
            _turnedAwayWith = rcode;
        }
    }

    private static List<int> Answered(List<(long SentNs, int Rcode, int TookUs)> lookups) =>
        [.. lookups.Where(lookup => RunCounters.IsAnswer(lookup.Rcode)).Select(lookup => lookup.TookUs)];

    private static int Median(List<int> values)
    {
        if (values.Count == 0)
        {
            return -1;
        }

        var sorted = values.Order().ToList();
        return sorted[(sorted.Count - 1) / 2];
    }
}
