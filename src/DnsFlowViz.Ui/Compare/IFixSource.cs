using DnsFlowViz.Contracts.Comparison;

namespace DnsFlowViz.Ui.Compare;

/// <summary>Where fixes and what they are worth come from.</summary>
public interface IFixSource
{
    /// <summary>Every fix with what it changes in a shipped scenario; nothing is played.</summary>
    /// <exception cref="InvalidOperationException">No such scenario is shipped; the message says which there
    /// are.</exception>
    Task<FixList> Fixes(string scenarioId, CancellationToken cancel);

    /// <summary>What runs say of a fix. Waits until they are played, unless somebody has asked
    /// before.</summary>
    /// <exception cref="InvalidOperationException">There is no such scenario or fix, or the server has too
    /// much to do; the message says so.</exception>
    Task<FixJudgement> Verdict(string scenarioId, string fixId, CancellationToken cancel);

    /// <summary>What an edit of a shipped scenario changes in it, as a variant; nothing is played.</summary>
    /// <param name="scenarioId">Id of the scenario that it was made from.</param>
    /// <param name="text">The whole edited scenario file.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="InvalidOperationException">No such scenario is shipped.</exception>
    Task<FixOffer> Edited(string scenarioId, string text, CancellationToken cancel);

    /// <summary>What runs say of an edit. Waits until they are played.</summary>
    /// <param name="scenarioId">Id of the scenario that it was made from.</param>
    /// <param name="text">The whole edited scenario file.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="InvalidOperationException">There is no such scenario, the text cannot run, or the
    /// server has too much to do; the message says so.</exception>
    Task<FixJudgement> EditVerdict(string scenarioId, string text, CancellationToken cancel);
}
