using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// Where runs come from: the hub in the browser, the run library itself while the server renders the first
/// picture, a script in tests.
/// </summary>
public interface IRunSource
{
    /// <summary>Opens a run, or says why it cannot be opened.</summary>
    Task<OpenReply> Open(RunSpec spec, CancellationToken cancel);

    /// <summary>
    /// One playback segment: frames from <paramref name="fromNs"/> on at one speed, the first of them a key
    /// frame. It ends at the horizon. To seek or to change speed, cancel it and watch again.
    /// </summary>
    /// <exception cref="UnknownRunException">The server does not know the run (any more): open it
    /// again.</exception>
    IAsyncEnumerable<Frame> Watch(string runId, long fromNs, int speed, CancellationToken cancel);

    /// <summary>
    /// Series for the timeline between two instants, in bins of equal width in virtual time, or in watching
    /// time when <paramref name="story"/>. Waits until the recording is complete. Also carries every moment
    /// of the run.
    /// </summary>
    Task<Overview> Overview(
        string runId, bool story, long fromUs, long toUs, int bins, CancellationToken cancel);

    /// <summary>The last lines the daemons wrote up to an instant, oldest first.</summary>
    Task<LogEntry[]> Log(string runId, long untilNs, int most, CancellationToken cancel);

    /// <summary>
    /// The instant of the next event, hop or lap after (or before) an instant; the same instant when there
    /// is none.
    /// </summary>
    /// <param name="unit"><c>event</c>, <c>hop</c> or <c>lap</c>.</param>
    Task<long> Step(string runId, long fromNs, string unit, bool forward, CancellationToken cancel);

    /// <summary>
    /// Where a query came from and what became of it, as soon as the recording reaches an instant.
    /// </summary>
    Task<Chain> Chain(string runId, int query, long atNs, CancellationToken cancel);

    /// <summary>
    /// Queries of the whole run that fit, in order, one page of them. Waits until the recording is complete.
    /// </summary>
    Task<FindReply> Find(string runId, FindFilter filter, int skip, int most, CancellationToken cancel);

    /// <summary>The octets of a query, or of the first answer to it; none when it never left.</summary>
    Task<byte[]> Message(string runId, int query, bool answer, CancellationToken cancel);

    /// <summary>The file of a shipped scenario, as it is shipped.</summary>
    /// <exception cref="InvalidOperationException">No such scenario is shipped.</exception>
    Task<string> ScenarioText(string scenarioId, CancellationToken cancel);

    /// <summary>What is wrong with a scenario text, and what in it has no effect.</summary>
    Task<Diagnostic[]> Check(string scenarioText, CancellationToken cancel);
}
