using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Comparison;

/// <summary>
/// The hundred seconds every fix is judged by: what the scenario's clients ask, at 5 s and once more at 40 s.
/// What a client sends again by itself is left to it.
/// </summary>
public static class ComparisonSchedule
{
    /// <summary>Length of each run, microseconds of virtual time.</summary>
    public const long HorizonUs = 100_000_000;

    /// <summary>When the clients ask first.</summary>
    public const long AskAtUs = 5_000_000;

    /// <summary>When they ask again.</summary>
    public const long AskAgainAtUs = 40_000_000;

    /// <summary>When a fix is done in the storm, and a daemon is restarted.</summary>
    public const long StormAtUs = Fix.RestartAtUs;

    private const int MostAsks = 400;

    /// <summary>
    /// The scenario on that schedule. Several questions keep the distances they have; those that would be
    /// asked after 40 s are asked from 40 s on only. Its other triggers move with the first question.
    /// </summary>
    /// <param name="scenario">A scenario that was read without error.</param>
    public static Scenario Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var asks = scenario.Triggers.Where(IsAsk).Take(MostAsks).ToList();
        var moveUs = asks.Count == 0 ? 0 : AskAtUs - asks.Min(trigger => trigger.AtUs);
        Trigger[] all =
        [
            .. asks.Select(trigger => Moved(trigger, moveUs)).Where(trigger => trigger.AtUs < AskAgainAtUs),
            .. asks.Select(trigger => Moved(trigger, moveUs + AskAgainAtUs - AskAtUs)),
            .. scenario.Triggers.Where(trigger => !IsAsk(trigger)).Select(trigger => Moved(trigger, moveUs)),
        ];
        return scenario with
        {
            HorizonUs = HorizonUs,
            Triggers = [.. all.Where(trigger => trigger.AtUs <= HorizonUs)],
        };
    }

    private static bool IsAsk(Trigger trigger) => trigger.Do is TriggerKind.Lookup or TriggerKind.Ask;

    private static Trigger Moved(Trigger trigger, long byUs) =>
        trigger with { AtUs = Math.Max(0, trigger.AtUs + byUs) };
}
