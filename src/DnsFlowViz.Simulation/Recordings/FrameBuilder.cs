using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Makes the frames of a recording. A frame depends on recording, clock, numbers and budget alone, never on
/// what was built before; what was built before only makes the next one quick. One thread at a time uses it.
/// </summary>
public sealed class FrameBuilder
{
    /// <summary>Most failures one frame names.</summary>
    public const int MostFailures = 50;

    private const long RateWindowNs = 2 * Instant.Second;
    private readonly Recording _recording;
    private readonly StageCursor _stage;
    private readonly CounterCursor _earlier;
    private readonly FlightWindow _window;
    private readonly FlightSampler _sampler;
    private readonly LoopMarks _marks;
    private readonly NodeViews _nodes;
    private readonly SlotViews _slots;
    private readonly List<int> _flights = [];

    /// <summary>A builder of frames of one recording.</summary>
    public FrameBuilder(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        _recording = recording;
        _stage = new StageCursor(recording);
        _earlier = new CounterCursor(recording);
        _window = new FlightWindow(recording);
        _sampler = new FlightSampler(recording.Run.Trace, recording.Layout.NodeCount);
        _marks = new LoopMarks(recording);
        _nodes = new NodeViews(recording);
        _slots = new SlotViews(recording, _marks);
    }

    /// <summary>Makes frame <paramref name="k"/>, whose slice must be recorded already.</summary>
    /// <param name="clock">The clock whose frames are numbered.</param>
    /// <param name="k">Number of the frame.</param>
    /// <param name="keyIndex">The key frame it refers to; <paramref name="k"/> for a key frame.</param>
    /// <param name="flightBudget">Most messages it may draw.</param>
    /// <param name="into">Takes the frame; what it held is replaced.</param>
    /// <exception cref="InvalidOperationException">The slice is not recorded yet.</exception>
    public void Build(PlaybackClock clock, long k, long keyIndex, int flightBudget, Frame into)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(into);
        var (fromNs, toNs) = (clock.FrameStartNs(k), clock.FrameStartNs(k + 1));
        if (toNs > _recording.RecordedToNs && !_recording.IsComplete)
        {
            throw new InvalidOperationException($"Frame {k} ends at {toNs} ns, which is not recorded yet.");
        }

        (into.IsKey, into.Index, into.KeyIndex) = (k == keyIndex, k, keyIndex);
        (into.FromNs, into.ToNs) = (fromNs, toNs);
        _marks.Refresh();
        AddSlots(clock.FrameStartNs(keyIndex + 1), into);
        into.Counts = Counts(toNs);
        _nodes.Fill(_stage.State, _slots, toNs, into.Nodes);
        AddFlights(flightBudget, into);
        AddFailures(k == 0 ? -1 : fromNs, into);
    }

    private void AddSlots(long keyToNs, Frame into)
    {
        if (!into.IsKey && !_slots.HasKey(keyToNs))
        {
            MoveTo(keyToNs);
            _slots.TakeKey(_stage.State, keyToNs);
        }

        MoveTo(into.ToNs);
        if (into.IsKey)
        {
            _slots.TakeKey(_stage.State, into.ToNs);
        }

        _slots.Fill(_stage.State, into);
    }

    private void MoveTo(long atNs) => _stage.MoveTo(_recording.EventsUpTo(atNs));

    private FrameCounts Counts(long toNs)
    {
        var now = _stage.State.Counters;
        var then = _earlier.At(_recording.EventsUpTo(toNs - RateWindowNs));
        return new FrameCounts(
            now.Laps,
            now.DeepestLap,
            (int)((now.Laps - then.Laps) * 1000L * Instant.Second / RateWindowNs),
            now.SentAgain,
            now.LegitSent,
            now.LegitAnswered,
            now.LegitFailed,
            now.LegitAnswered - then.LegitAnswered,
            now.LegitFailed - then.LegitFailed);
    }

    private void AddFlights(int budget, Frame into)
    {
        into.Flights.Clear();
        into.Links.Clear();
        _window.Collect(into.FromNs, into.ToNs, _flights);
        _sampler.Thin(_flights, budget, into.Links);
        var run = _recording.Run;
        foreach (var number in _flights)
        {
            ref readonly var item = ref run.Trace[number];
            ref readonly var query = ref run.Queries[item.Query];
            var isLoop = _marks.IsLoop(query, into.ToNs);
            into.Flights.Add(new FlightView(
                item.Query,
                item.Node,
                item.Peer,
                Mark(item, isLoop),
                (item.Flags & TraceFlags.Again) != 0,
                (item.Flags & TraceFlags.Lost) != 0,
                query.Lap,
                item.AtNs,
                item.AtNs + item.A));
        }
    }

    private static FlightMark Mark(in TraceEvent item, bool isLoop) => item.Kind switch
    {
        TraceKind.QuerySent => isLoop ? FlightMark.Loop : FlightMark.Query,
        TraceKind.PortRefused => FlightMark.Failed,
        _ when RunCounters.IsAnswer(item.B) => FlightMark.Answer,
        _ => isLoop ? FlightMark.LoopFailed : FlightMark.Failed,
    };

    private void AddFailures(long afterNs, Frame into)
    {
        into.Failures.Clear();
        var trace = _recording.Run.Trace;
        var end = _recording.EventsUpTo(into.ToNs);
        for (var number = trace.FirstAfter(afterNs); number < end; number++)
        {
            ref readonly var item = ref trace[number];
            if (item.Kind == TraceKind.LookupEnded && item.A >= 0 && !RunCounters.IsAnswer(item.B))
            {
                into.Failures.Add(new FailureView(item.Node, item.AtNs, item.B));
            }
        }

        Thin(into.Failures);
    }

    /// <summary>Keeps fifty of many, evenly spread.</summary>
    private static void Thin(List<FailureView> failures)
    {
        var all = failures.Count;
        if (all <= MostFailures)
        {
            return;
        }

        for (var i = 0; i < MostFailures; i++)
        {
            failures[i] = failures[(int)((long)i * all / MostFailures)];
        }

        failures.RemoveRange(MostFailures, all - MostFailures);
    }
}
