using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Review;
using DnsFlowViz.Reports.Tests.Exports;
using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Tests.Review;

/// <summary>Reviews of shipped scenarios, made as the program makes them.</summary>
internal static class Reviewed
{
    private static readonly RuleBook Rules = new(
        Directory.EnumerateFiles(
            Path.Combine(AppContext.BaseDirectory, "Rules"), "*.md", SearchOption.AllDirectories)
            .Select(File.ReadAllText));

    public static ReviewRequest Shipped(
        string id, long horizonUs, bool linked = true, params Trigger[] added)
    {
        var recording = Played.Shipped(id, horizonUs, added);
        var scenario = recording.Run.Scenario;
        var opened = RunDescriber.Describe(scenario, scenario.Seed, new string('0', 64), []);
        return new ReviewRequest(
            recording,
            opened,
            Rules,
            new MomentLinks("https://dns.example/", linked ? id : null, scenario.Seed),
            RelatedScenario.Of(opened, Catalog()));
    }

    private static IEnumerable<Scenario> Catalog() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Catalog"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => ScenarioReader.Read(File.ReadAllText(file)).Scenario)
            .OfType<Scenario>();
}
