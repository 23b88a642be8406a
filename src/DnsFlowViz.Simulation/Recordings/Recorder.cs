using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>Plays a run and folds what happens into its recording. One thread uses it.</summary>
public sealed class Recorder
{
    /// <summary>A key frame is taken at the latest after so many events.</summary>
    public const int EventsPerKey = 4_096;

    /// <summary>A key frame is taken at the latest after so much virtual time, nanoseconds.</summary>
    public const long KeyEveryNs = 100 * Instant.Millisecond;

    private readonly StageState _state;
    private readonly HashSet<int> _loopRoots = [];
    private long _nextKeyNs = KeyEveryNs;
    private long _longestTransitNs;
    private long _keyBytes;

    /// <summary>A recorder at the beginning of a run.</summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="seed">Seed of every random stream.</param>
    /// <param name="added">Triggers added to the scenario's own.</param>
    /// <param name="horizonUs">Where the run ends, microseconds; null for the scenario's own horizon.</param>
    /// <param name="mostEvents">Bound on the trace.</param>
    public Recorder(
        Scenario scenario,
        ulong seed,
        IReadOnlyList<Trigger> added,
        long? horizonUs = null,
        int mostEvents = TraceLog.MostEvents)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var run = new SimulatedRun(scenario, seed, added, horizonUs ?? scenario.HorizonUs, mostEvents);
        Recording = new Recording(run);
        _state = new StageState(Recording.Layout, run.Queries);
        TakeKey();
    }

    /// <summary>What is recorded so far.</summary>
    public Recording Recording { get; }

    /// <summary>
    /// Plays on for about so many events and records them. False when the run is at its end.
    /// </summary>
    public bool Advance(int events)
    {
        if (Recording.IsComplete)
        {
            return false;
        }

        var goesOn = Recording.Run.Advance(events);
        Fold();
        if (goesOn)
        {
            // More may still happen at the present instant; what lies before it is final.
            Recording.Reach(Recording.Run.Now.Ns - 1, _longestTransitNs, Bytes());
            return true;
        }

        Finish();
        return false;
    }

    private void Finish()
    {
        var run = Recording.Run;
        var cut = run.Trace.IsFull;
        var end = cut ? run.Trace[run.Trace.Count - 1].AtNs : run.Horizon.Ns;
        Recording.Reach(end, _longestTransitNs, Bytes());
        Recording.Complete(cut ? CutText(end, run.Trace.Most) : null);
    }

    /// <summary>What is said of a run that its bound on events cut.</summary>
    /// <param name="atNs">Where, nanoseconds of virtual time.</param>
    /// <param name="most">The bound.</param>
    public static string CutText(long atNs, int most)
    {
        var (seconds, rest) = Math.DivRem(atNs / Instant.Millisecond, 1000);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"This run was cut at {seconds}.{rest:D3} s: a run may have {most:N0} events.");
    }

    private void Fold()
    {
        var trace = Recording.Run.Trace;
        var count = trace.Count;
        for (var number = _state.Events; number < count; number++)
        {
            ref readonly var item = ref trace[number];
            if (item.AtNs >= _nextKeyNs || number - LastKeyEvents >= EventsPerKey)
            {
                TakeKey();
                _nextKeyNs = ((item.AtNs / KeyEveryNs) + 1) * KeyEveryNs;
            }

            Note(item, number);
            _state.Apply(item);
        }
    }

    private int LastKeyEvents { get; set; }

    private void TakeKey()
    {
        var key = _state.Remember();
        LastKeyEvents = key.Events;
        _keyBytes += key.OwnBytes;
        Recording.Keys.Add(key);
    }

    private void Note(in TraceEvent item, int number)
    {
        switch (item.Kind)
        {
            case TraceKind.QuerySent:
                _longestTransitNs = Math.Max(_longestTransitNs, item.A);
                NoteLoop(item);
                break;
            case TraceKind.AnswerSent:
            case TraceKind.PortRefused:
                _longestTransitNs = Math.Max(_longestTransitNs, item.A);
                break;
            case TraceKind.LogLinePrinted:
                Recording.Lines.Add(number);
                break;
        }
    }

    private void NoteLoop(in TraceEvent item)
    {
        ref readonly var query = ref Recording.Run.Queries[item.Query];
        if (query.Lap >= 1 && _loopRoots.Add(query.Root))
        {
            Recording.LoopRoots.Add(new LoopRoot(query.Root, item.AtNs));
        }
    }

    private long Bytes() => _keyBytes + _state.CopiedBytes;
}
