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
}
