using System.Runtime.CompilerServices;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// Runs read in the server's own memory, for the picture it draws before the browser's program has started.
/// </summary>
public sealed class LocalRunSource(
    RunLibrary library,
    Screening screening,
    RunReads reads,
    GenealogyReads genealogy,
    ScenarioCatalog catalog) : IRunSource
{
    /// <inheritdoc />
    public Task<OpenReply> Open(RunSpec spec, CancellationToken cancel) =>
        Task.FromResult(library.Open(spec));

    /// <inheritdoc />
    public async IAsyncEnumerable<Frame> Watch(
        string runId, long fromNs, int speed, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var frame in screening.Watch(runId, fromNs, speed, cancel))
        {
            yield return FrameCodec.Decode(frame);
        }
    }

    /// <inheritdoc />
    public Task<Overview> Overview(
        string runId, bool story, long fromUs, long toUs, int bins, CancellationToken cancel) =>
        reads.Overview(runId, story, fromUs, toUs, bins, cancel);

    /// <inheritdoc />
    public Task<LogEntry[]> Log(string runId, long untilNs, int most, CancellationToken cancel) =>
        reads.Log(runId, untilNs, most, cancel);

    /// <inheritdoc />
    public Task<long> Step(string runId, long fromNs, string unit, bool forward, CancellationToken cancel) =>
        reads.Step(runId, fromNs, unit, forward, cancel);

    /// <inheritdoc />
    public Task<Chain> Chain(string runId, int query, long atNs, CancellationToken cancel) =>
        genealogy.Chain(runId, query, atNs, cancel);

    /// <inheritdoc />
    public Task<FindReply> Find(
        string runId, FindFilter filter, int skip, int most, CancellationToken cancel) =>
        genealogy.Find(runId, filter, skip, most, cancel);

    /// <inheritdoc />
    public Task<byte[]> Message(string runId, int query, bool answer, CancellationToken cancel) =>
        genealogy.Message(runId, query, answer, cancel);

    /// <inheritdoc />
    public Task<string> ScenarioText(string scenarioId, CancellationToken cancel) =>
        Task.FromResult(catalog.TextOf(scenarioId));

    /// <inheritdoc />
    public Task<Diagnostic[]> Check(string scenarioText, CancellationToken cancel) =>
        Task.FromResult(ScenarioReader.Read(scenarioText).Findings);
}
