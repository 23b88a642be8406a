using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// Checks what a viewer adds to a scenario. A trigger in a file was read word by word before the scenario's
/// checks see it; one that comes over the hub was not, so what the reader would have refused is refused here
/// first.
/// </summary>
public static class TriggerCheck
{
    /// <summary>Why the added triggers cannot be played; empty when they can.</summary>
    public static Diagnostic[] Check(Scenario scenario, Trigger[] added)
    {
        ArgumentNullException.ThrowIfNull(added);
        if (added.Length > RunBounds.AddedTriggers)
        {
            return
            [
                Error(
                    "triggers",
                    $"A run takes at most {RunBounds.AddedTriggers} added triggers; begin a new run."),
            ];
        }

        var incomplete = added.SelectMany((trigger, i) => Gaps(trigger, $"triggers[{i}]")).ToArray();
        return incomplete.Length > 0
            ? incomplete
            : [.. TriggerChecks.Check(scenario, added).Where(found => found.Severity == Diagnostic.Error)];
    }

    private static IEnumerable<Diagnostic> Gaps(Trigger? trigger, string place)
    {
        if (trigger is null)
        {
            yield return Error(place, "This trigger is null; leave it out.");
            yield break;
        }

        if (string.IsNullOrEmpty(trigger.Do))
        {
            yield return Error($"{place}.do", "It does not say what is done; write \"restart\", say.");
        }

        if (string.IsNullOrEmpty(trigger.Node))
        {
            yield return Error($"{place}.node", "It does not say to which node; write the id of one.");
        }

        if (trigger.To is "")
        {
            yield return Error($"{place}.to", "The other end is empty; write the id of a node.");
        }

        if (trigger.DowntimeUs is < 0 or > ScenarioBounds.HorizonUs)
        {
            yield return Error(
                $"{place}.downtimeUs",
                $"A downtime is from 0 to {ScenarioBounds.HorizonUs} µs; {trigger.DowntimeUs} is outside.");
        }
    }

    private static Diagnostic Error(string place, string message) =>
        new(place, 0, 0, Diagnostic.Error, message);
}
