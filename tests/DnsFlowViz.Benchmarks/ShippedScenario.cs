using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Benchmarks;

/// <summary>The scenarios that are shipped, read from beside the tests.</summary>
internal static class ShippedScenario
{
    public const string AsTold = "incident-as-told";

    public static string Text(string id) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Catalog", id + ".json"));

    public static Scenario Read(string id) => ScenarioReader.Read(Text(id)).Scenario
        ?? throw new InvalidOperationException($"{id} does not read.");
}
