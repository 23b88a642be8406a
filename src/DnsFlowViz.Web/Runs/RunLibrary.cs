using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// The runs this server knows. They are a cache: any of them can be computed again from its spec. Equal specs
/// are one run with one recording. When a bound is reached the least recently used run that nobody watches
/// goes.
/// </summary>
public sealed class RunLibrary(
    SpecReader reader,
    RunComputer computer,
    long mostBytes = RunBounds.RecordingBytes,
    int mostRuns = RunBounds.Runs)
{
    private const string Forgotten =
        "This server let go of the run because others were used more recently. Open it again.";

    private readonly Dictionary<string, SharedRun> _runs = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _uses;

    /// <summary>How many runs are kept, and the bytes of their recordings.</summary>
    public (int Runs, long Bytes) Size
    {
        get
        {
            lock (_gate)
            {
                return (_runs.Count, BytesNow());
            }
        }
    }

    /// <summary>
    /// Opens a run, or says why it cannot be opened. A new run starts to be computed at once.
    /// </summary>
    public OpenReply Open(RunSpec spec)
    {
        var read = reader.Read(spec);
        if (read.Scenario is not { } scenario)
        {
            return new OpenReply(null, read.Problems);
        }

        var runId = RunIds.Compute(scenario, read.Seed, read.Added);
        if (Find(runId) is { } known)
        {
            return new OpenReply(known.Opened, []);
        }

        var opened = RunDescriber.Describe(scenario, read.Seed, runId, read.Notes, read.Added);
        var recorder = new Recorder(scenario, read.Seed, read.Added);
        return Add(new SharedRun(opened with { Script = read.Script }, recorder));
    }

    /// <summary>The run of an id.</summary>
    /// <exception cref="UnknownRunException">It was never opened here, or it was let go.</exception>
    public SharedRun Get(string runId) => Find(runId ?? "") ?? throw new UnknownRunException(
        $"unknown run {Shortened(runId)}: open it again with its scenario, seed and triggers.");

    private SharedRun? Find(string runId)
    {
        lock (_gate)
        {
            if (_runs.TryGetValue(runId, out var run))
            {
                run.LastUse = ++_uses;
            }

            return run;
        }
    }

    private OpenReply Add(SharedRun run)
    {
        lock (_gate)
        {
            // Two viewers may open the same run at the same instant; the first one's recording serves both.
            if (_runs.TryGetValue(run.Opened.RunId, out var other))
            {
                return new OpenReply(other.Opened, []);
            }

            var refusal = !computer.HasRoom ? RunComputer.NoRoom
                : MakeRoom(mostRuns - 1, mostBytes - 1) ? null
                : Full();
            if (refusal is not null)
            {
                return new OpenReply(null, [new Diagnostic("run", 0, 0, Diagnostic.Error, refusal)]);
            }

            run.LastUse = ++_uses;
            _runs.Add(run.Opened.RunId, run);
        }

        computer.Start(run, KeepsWithinBounds);
        return new OpenReply(run.Opened, []);
    }

    /// <summary>
    /// Looked at between two slices of a computation. False when the run has to give up its recording.
    /// </summary>
    private bool KeepsWithinBounds(SharedRun growing)
    {
        lock (_gate)
        {
            if (growing.IsDropped || MakeRoom(mostRuns, mostBytes, growing) || _runs.Count == 1)
            {
                return !growing.IsDropped;
            }

            Remove(growing, Full());
            return false;
        }
    }

    private bool MakeRoom(int runs, long bytes, SharedRun? spared = null)
    {
        while (_runs.Count > runs || BytesNow() > bytes)
        {
            var oldest = _runs.Values.Where(run => !run.IsWatched && run != spared).MinBy(run => run.LastUse);
            if (oldest is null)
            {
                return false;
            }

            Remove(oldest, Forgotten);
        }

        return true;
    }

    private void Remove(SharedRun run, string words)
    {
        _runs.Remove(run.Opened.RunId);
        run.Drop(words);
    }

    private long BytesNow() => _runs.Values.Sum(run => run.Recording.Bytes);

    private string Full() =>
        $"This server keeps at most {mostRuns} runs and {mostBytes >> 20} MB of recordings, and all of them "
        + "are being watched. Try again in a minute, or play a shorter run.";

    private static string Shortened(string? runId) =>
        runId is { Length: > 64 } ? runId[..64] + "…" : runId ?? "";
}
