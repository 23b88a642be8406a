using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Tests;

/// <summary>The scenarios that are shipped, read from beside the tests.</summary>
internal static class ShippedScenario
{
    public static Scenario Read(string id) => ScenarioReader.Read(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Catalog", id + ".json"))).Scenario!;
}
