using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>The scenarios that are shipped, read from beside the tests.</summary>
internal static class Shipped
{
    public static IReadOnlyList<string> Ids { get; } =
    [
        "incident-as-told", "incident-as-measured", "incident-default-options", "incident-no-recursors",
        "incident-limit-1000",
    ];

    /// <summary>Those that are told in the gallery beside them.</summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        "loop-detect", "private-zone", "ptr-consul", "ptr-joined", "ptr-router", "restart-consul",
        "two-consuls", "version-ladder",
    ];

    /// <summary>Those too large for properties of thousands of runs.</summary>
    public static IReadOnlyList<string> Large { get; } = ["stress-2000"];

    public static string Text(string id) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Catalog", id + ".json"));

    public static Scenario Read(string id) =>
        ScenarioReader.Read(Text(id)).Scenario ?? throw new InvalidOperationException($"{id} does not read.");
}
