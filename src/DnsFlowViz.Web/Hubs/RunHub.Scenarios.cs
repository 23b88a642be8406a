using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Web.Hubs;

/// <content>Scenario files: the shipped ones to read, and what is found in a text.</content>
public sealed partial class RunHub
{
    /// <summary>The file of a shipped scenario.</summary>
    public string ScenarioText(string scenarioId) => catalog.TextOf(scenarioId);

    /// <summary>What is wrong with a scenario text, and what in it has no effect.</summary>
    public byte[] Check(string text) =>
        Json(ScenarioReader.Read(text ?? "").Findings, ContractsJson.Default.DiagnosticArray);
}
