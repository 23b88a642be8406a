using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// A run as it is read: its trace, with key frames and a few lists of event numbers that make any instant
/// quick to reach. One thread records; any number of threads read what is final already.
/// </summary>
public sealed class Recording
{
    private const int BytesPerEvent = 32;
    private const int BytesPerQuery = 44;
    private const int BytesPerLoopRoot = 24;
    private const int BlockBits = 9;
    private long _recordedToNs = -1;
    private long _longestTransitNs;
    private long _keyBytes;
    private string? _cutBy;
    private string _traceHash = "";
    private Moment[]? _moments;
    private bool _isComplete;

    internal Recording(SimulatedRun run)
    {
        Run = run;
        Layout = new StageLayout(run.Scenario, run.Triggers);
    }

    /// <summary>The run that is recorded.</summary>
    public SimulatedRun Run { get; }

    /// <summary>
    /// Everything up to this instant is final, nanoseconds of virtual time; -1 before anything is. Of a
    /// complete recording it is the horizon, or the last event when a bound cut the run.
    /// </summary>
    public long RecordedToNs => Volatile.Read(ref _recordedToNs);

    /// <summary>True when nothing more will be recorded.</summary>
    public bool IsComplete => Volatile.Read(ref _isComplete);

    /// <summary>The bound that cut the run, in words; null when it was not cut.</summary>
    public string? CutBy => Volatile.Read(ref _cutBy);

    /// <summary>Lowercase hex SHA-256 over the whole trace; empty until the recording is complete.</summary>
    public string TraceHash => IsComplete ? _traceHash : "";

    /// <summary>How much memory it takes, roughly, in bytes.</summary>
    public long Bytes => ((long)Run.Trace.Count * BytesPerEvent) + ((long)Run.Queries.Count * BytesPerQuery)
        + ((long)LoopRoots.Count * BytesPerLoopRoot) + Volatile.Read(ref _keyBytes);

    /// <summary>Number of key frames.</summary>
    public int KeyFrameCount => Keys.Count;

    /// <summary>What does not change.</summary>
    internal StageLayout Layout { get; }

    /// <summary>Pictures of the folded state, oldest first; the first one is the empty stage.</summary>
    internal BlockList<KeyFrame> Keys { get; } = new(BlockBits);

    /// <summary>The questions that were seen to go round, in the order they were.</summary>
    internal BlockList<LoopRoot> LoopRoots { get; } = new(BlockBits);

    /// <summary>Numbers of the events at which a daemon printed a line.</summary>
    internal BlockList<int> Lines { get; } = new(BlockBits);

    /// <summary>No message recorded so far was longer under way, nanoseconds.</summary>
    internal long LongestTransitNs => Volatile.Read(ref _longestTransitNs);

    /// <summary>The moments of the run, found once it is complete.</summary>
    internal Moment[] Moments
    {
        get
        {
            if (!IsComplete)
            {
                return MomentFinder.Scan(this);
            }

            // Two readers may both look at first: they find the same.
            return Volatile.Read(ref _moments) ?? Keep(MomentFinder.Scan(this));
        }
    }

    /// <summary>The last key frame that has taken in at most so many events.</summary>
    internal KeyFrame KeyBefore(int events) => Keys[KeyNumberBefore(events)];

    /// <summary>Number of the last key frame that has taken in at most so many events.</summary>
    internal int KeyNumberBefore(int events)
    {
        var (low, high) = (0, Keys.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = Keys[middle].Events <= events ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Number of events up to and including an instant that are final.</summary>
    internal int EventsUpTo(long atNs) => Run.Trace.FirstAfter(Math.Min(atNs, RecordedToNs));

    internal void Reach(long atNs, long longestTransitNs, long keyBytes)
    {
        Volatile.Write(ref _longestTransitNs, longestTransitNs);
        Volatile.Write(ref _keyBytes, keyBytes);
        Volatile.Write(ref _recordedToNs, atNs);
    }

    internal void Complete(string? cutBy)
    {
        _traceHash = Run.Trace.Hash(Run.Queries);
        Volatile.Write(ref _cutBy, cutBy);
        Volatile.Write(ref _isComplete, true);
    }

    private Moment[] Keep(Moment[] moments)
    {
        Volatile.Write(ref _moments, moments);
        return moments;
    }
}
