using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Tests.State;

/// <summary>A run source that does what the test says and writes down what it was asked.</summary>
public sealed class ScriptedRunSource : IRunSource
{
    private readonly HashSet<string> _known = [];
    private int _opened;

    /// <summary>The specs that were opened, in order.</summary>
    public List<RunSpec> Opened { get; } = [];

    /// <summary>The segments that were watched, in order.</summary>
    public List<ScriptedSegment> Watched { get; } = [];

    /// <summary>The questions for log lines: until when.</summary>
    public List<long> LogAsked { get; } = [];

    /// <summary>The ranges of the overviews asked for.</summary>
    public List<TimelineRange> OverviewAsked { get; } = [];

    /// <summary>The lines the daemons wrote.</summary>
    public LogEntry[] Lines { get; set; } = [];

    /// <summary>The overview that is given.</summary>
    public Overview Series { get; set; } = Runs.Overview();

    /// <summary>How a spec is answered; by default it is opened.</summary>
    public Func<RunSpec, OpenReply>? Answer { get; set; }

    /// <summary>How many questions end in a lost connection before one is answered.</summary>
    public int LostQuestions { get; set; }

    /// <summary>Where a step ends: given its start.</summary>
    public Func<long, string, bool, long> Stepping { get; set; } =
        (from, _, forward) => from + (forward ? 1000 : -1000);

    /// <summary>The queries whose chain was asked for, in order.</summary>
    public List<int> ChainAsked { get; } = [];

    /// <summary>The chain of a query.</summary>
    public Func<int, Chain> Chains { get; set; } = query => throw new InvalidOperationException(
        $"This run has no query {query}.");

    /// <summary>What was looked for, in order.</summary>
    public List<FindFilter> FindAsked { get; } = [];

    /// <summary>What is found.</summary>
    public FindReply Found { get; set; } = new(0, [], "");

    /// <summary>The octets of a query, or of its answer.</summary>
    public Func<int, bool, byte[]> Messages { get; set; } = (_, _) => [];

    /// <summary>Forgets every run, as a restarted server does.</summary>
    public void Forget() => _known.Clear();

    /// <inheritdoc />
    public Task<OpenReply> Open(RunSpec spec, CancellationToken cancel)
    {
        LoseIfTold();
        Opened.Add(spec);
        var reply = Answer?.Invoke(spec) ?? new OpenReply(Runs.Incident($"run-{++_opened}", spec), []);
        if (reply.Opened is { } run)
        {
            _known.Add(run.RunId);
        }

        return Task.FromResult(reply);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<Frame> Watch(
        string runId, long fromNs, int speed, [EnumeratorCancellation] CancellationToken cancel)
    {
        LoseIfTold();
        Check(runId);
        var frames = Channel.CreateUnbounded<Frame>();
        var segment = new ScriptedSegment(runId, fromNs, speed, frames.Writer, cancel);
        Watched.Add(segment);
        await foreach (var frame in frames.Reader.ReadAllAsync(CancellationToken.None))
        {
            yield return frame;
        }
    }

    /// <inheritdoc />
    public Task<Overview> Overview(
        string runId, bool story, long fromUs, long toUs, int bins, CancellationToken cancel)
    {
        OverviewAsked.Add(new TimelineRange(story, fromUs, toUs));
        Check(runId);
        return Task.FromResult(Series);
    }

    /// <inheritdoc />
    public Task<LogEntry[]> Log(string runId, long untilNs, int most, CancellationToken cancel)
    {
        LogAsked.Add(untilNs);
        Check(runId);
        return Task.FromResult(Lines.Where(line => line.AtNs <= untilNs).TakeLast(most).ToArray());
    }

    /// <inheritdoc />
    public Task<long> Step(string runId, long fromNs, string unit, bool forward, CancellationToken cancel)
    {
        Check(runId);
        return Task.FromResult(Stepping(fromNs, unit, forward));
    }

    /// <inheritdoc />
    public Task<Chain> Chain(string runId, int query, long atNs, CancellationToken cancel)
    {
        ChainAsked.Add(query);
        Check(runId);
        return Task.FromResult(Chains(query));
    }

    /// <inheritdoc />
    public Task<FindReply> Find(
        string runId, FindFilter filter, int skip, int most, CancellationToken cancel)
    {
        FindAsked.Add(filter);
        Check(runId);
        return Task.FromResult(Found);
    }

    /// <inheritdoc />
    public Task<byte[]> Message(string runId, int query, bool answer, CancellationToken cancel)
    {
        Check(runId);
        return Task.FromResult(Messages(query, answer));
    }

    /// <summary>The files of shipped scenarios.</summary>
    public Func<string, string> Texts { get; set; } = _ => "{}";

    /// <inheritdoc />
    public Task<string> ScenarioText(string scenarioId, CancellationToken cancel) =>
        Task.FromResult(Texts(scenarioId));

    /// <inheritdoc />
    public Task<Diagnostic[]> Check(string scenarioText, CancellationToken cancel) =>
        Task.FromResult<Diagnostic[]>([]);

    private void LoseIfTold()
    {
        if (LostQuestions > 0)
        {
            LostQuestions--;
            throw new ConnectionLostException("as the test said");
        }
    }

    private void Check(string runId)
    {
        if (!_known.Contains(runId))
        {
            throw new UnknownRunException($"unknown run {runId}");
        }
    }
}
