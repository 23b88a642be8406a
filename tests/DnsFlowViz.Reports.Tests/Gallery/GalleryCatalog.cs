using DnsFlowViz.Contracts.Gallery;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Reports.Gallery;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Stories;

namespace DnsFlowViz.Reports.Tests.Gallery;

/// <summary>What the gallery shows, each run played once.</summary>
internal static class GalleryCatalog
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Catalog");

    /// <summary>The scenarios with their stories, in the order of the cards.</summary>
    public static IReadOnlyList<(Scenario Scenario, StoryScript Script)> Shown { get; } =
    [
        .. from path in Directory.GetFiles(Folder, "*.story.json")
           let scenario = ShippedScenario.Read(Path.GetFileName(path).Split('.')[0])
           let script = StoryReader.Read(File.ReadAllText(path), scenario).Script
           where script?.Gallery is not null
           orderby script!.Gallery!.Place
           select (scenario, script!),
    ];

    /// <summary>Their runs, in the same order.</summary>
    public static Lazy<GalleryRun[]> Runs { get; } =
        new(() => [.. Shown.Select(shown => Play(shown.Scenario))]);

    private static GalleryRun Play(Scenario scenario)
    {
        var recorder = new Recorder(scenario, scenario.Seed, []);
        while (recorder.Advance(100_000))
        {
            Assert.Null(recorder.Recording.CutBy);
        }

        return GalleryRunBuilder.Build(
            recorder.Recording, RunDescriber.Describe(scenario, scenario.Seed, "", []));
    }
}
