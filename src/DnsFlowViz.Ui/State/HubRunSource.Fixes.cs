using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Ui.Compare;

namespace DnsFlowViz.Ui.State;

/// <content>Questions about what can be done about a loop.</content>
public sealed partial class HubRunSource : IFixSource
{
    /// <inheritdoc />
    public Task<FixList> Fixes(string scenarioId, CancellationToken cancel) =>
        Call(ContractsJson.Default.FixList, "Fixes", cancel, scenarioId);

    /// <inheritdoc />
    public Task<FixJudgement> Verdict(string scenarioId, string fixId, CancellationToken cancel) =>
        Call(ContractsJson.Default.FixJudgement, "Verdict", cancel, scenarioId, fixId);

    /// <inheritdoc />
    public Task<FixOffer> Edited(string scenarioId, string text, CancellationToken cancel) =>
        Call(ContractsJson.Default.FixOffer, "Edited", cancel, scenarioId, text);

    /// <inheritdoc />
    public Task<FixJudgement> EditVerdict(string scenarioId, string text, CancellationToken cancel) =>
        Call(ContractsJson.Default.FixJudgement, "EditVerdict", cancel, scenarioId, text);
}
