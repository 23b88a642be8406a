using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>Checks how a trigger asks its question: OPT record, tries and patience.</summary>
internal static class AskChecks
{
    /// <summary>Checks one trigger; what it does not say is in order.</summary>
    public static void Check(Trigger trigger, string path, ScenarioFindings findings)
    {
        if (trigger.Edns is { } word && !AskEdns.All.Contains(word))
        {
            findings.Error(
                $"{path}.edns",
                $"\"{word}\" is no OPT record known here. {NearestWord.Suggest(word, [.. AskEdns.All])}");
        }

        if (trigger.Tries is < 1 or > ScenarioBounds.AskTries)
        {
            findings.Error(
                $"{path}.tries", $"A question is sent from 1 to {ScenarioBounds.AskTries} times.");
        }

        if (trigger.WaitUs is < 1 or > ScenarioBounds.AskWaitUs)
        {
            findings.Error(
                $"{path}.waitUs",
                "The patience after a sending is from 1 to 600,000,000 microseconds, ten minutes.");
        }
    }
}
