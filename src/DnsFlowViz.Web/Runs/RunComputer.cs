namespace DnsFlowViz.Web.Runs;

/// <summary>
/// Computes recordings in the background, a few at once and the others in order. It works in slices, faster
/// than any viewer watches, and looks at the bounds between two slices.
/// </summary>
public sealed partial class RunComputer(ILogger<RunComputer> log) : IDisposable
{
    private const string Broken =
        "The simulation broke on this run. That is our mistake: please report scenario, seed and triggers.";

    private readonly SemaphoreSlim _places = new(RunBounds.Computing, RunBounds.Computing);
    private int _unfinished;

    /// <summary>What is said when <see cref="HasRoom"/> is false.</summary>
    public static string NoRoom { get; } =
        $"This server computes {RunBounds.Computing} runs at once, and {RunBounds.WaitingRuns} wait for "
        + "their turn already. Try again in a few seconds.";

    /// <summary>True while a further run may wait for its turn.</summary>
    public bool HasRoom => Volatile.Read(ref _unfinished) < RunBounds.Computing + RunBounds.WaitingRuns;

    /// <summary>Starts to compute a run, when a place is free.</summary>
    /// <param name="run">The run.</param>
    /// <param name="mayGoOn">Asked after every slice; false ends the computation.</param>
    public void Start(SharedRun run, Func<SharedRun, bool> mayGoOn)
    {
        Interlocked.Increment(ref _unfinished);
        _ = Task.Run(() => Compute(run, mayGoOn));
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();

    private async Task Compute(SharedRun run, Func<SharedRun, bool> mayGoOn)
    {
        await _places.WaitAsync();
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            while (!run.IsDropped && run.Advance(RunBounds.EventsPerSlice) && mayGoOn(run))
            {
                await Task.Yield();
            }

            var (id, made) = (run.Opened.RunId, run.Recording);
            Ended(id, run.Opened.ScenarioId, made.Bytes, made.IsComplete, Since(started));
        }
        catch (Exception failure)
        {
            // A defect in one scenario must not take the server with it; its viewers are told.
            Failed(failure, run.Opened.RunId, run.Opened.ScenarioId);
            run.Drop(Broken);
        }
        finally
        {
            _places.Release();
            Interlocked.Decrement(ref _unfinished);
        }
    }

    private static long Since(long started) =>
        (long)TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;

    [LoggerMessage(LogLevel.Information,
        "Run {RunId} of {ScenarioId} computed: {Bytes} bytes, complete {IsComplete}, {Milliseconds} ms")]
    private partial void Ended(
        string runId, string scenarioId, long bytes, bool isComplete, long milliseconds);

    [LoggerMessage(LogLevel.Error, "Run {RunId} of {ScenarioId} broke the simulation")]
    private partial void Failed(Exception failure, string runId, string scenarioId);
}
