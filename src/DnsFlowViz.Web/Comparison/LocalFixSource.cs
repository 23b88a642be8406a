using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Ui.Compare;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Comparison;

/// <summary>
/// The catalogue in the server's own memory, for the page it draws before the browser's program has started.
/// </summary>
public sealed class LocalFixSource(FixReads fixes, EditReads edits) : IFixSource
{
    /// <inheritdoc />
    public Task<FixList> Fixes(string scenarioId, CancellationToken cancel)
    {
        try
        {
            return Task.FromResult(fixes.Fixes(scenarioId));
        }
        catch (RunRefusedException refusal)
        {
            return Task.FromException<FixList>(new InvalidOperationException(refusal.Message, refusal));
        }
    }

    /// <inheritdoc />
    public Task<FixJudgement> Verdict(string scenarioId, string fixId, CancellationToken cancel) =>
        fixes.Verdict(scenarioId, fixId, cancel);

    /// <inheritdoc />
    public Task<FixOffer> Edited(string scenarioId, string text, CancellationToken cancel) =>
        Task.FromResult(edits.Offer(scenarioId, text));

    /// <inheritdoc />
    public Task<FixJudgement> EditVerdict(string scenarioId, string text, CancellationToken cancel) =>
        edits.Verdict(scenarioId, text, cancel);
}
