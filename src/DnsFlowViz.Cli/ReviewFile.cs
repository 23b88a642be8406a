using DnsFlowViz.Reports.Review;
using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Cli;

/// <summary>The incident review that a call asks for; its file name says in which form.</summary>
internal sealed record ReviewFile(string Path, string BaseAddress)
{
    private static string RulesFolder => System.IO.Path.Combine(AppContext.BaseDirectory, "Rules");

    /// <summary>What is wrong with the file name, in words; null when nothing is.</summary>
    public string? Problem => IsHtml || EndsWith(".md")
        ? null
        : $"--review {Path}: the name ends in .html or in .md, and that decides what is written.";

    private bool IsHtml => EndsWith(".html");

    /// <summary>Writes the review. False, with the reason on stderr, when it cannot be written.</summary>
    /// <param name="recording">The run, complete.</param>
    /// <param name="seed">The seed in force.</param>
    /// <param name="shippedId">Id of the shipped scenario it is; null for one of its own.</param>
    public bool Write(Recording recording, ulong seed, string? shippedId)
    {
        var scenario = recording.Run.Scenario;
        var opened = RunDescriber.Describe(scenario, seed, RunIds.Compute(scenario, seed, []), []);
        var request = new ReviewRequest(
            recording,
            opened,
            Rules(),
            new MomentLinks(BaseAddress, shippedId, seed),
            RelatedScenario.Of(opened, Shipped()));
        try
        {
            File.WriteAllText(Path, IsHtml ? ReviewHtml.Write(request) : ReviewMarkdown.Write(request));
            return true;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{Path} cannot be written: {wrong.Message}");
            return false;
        }
    }

    private static RuleBook Rules() => new(
        Directory.EnumerateFiles(RulesFolder, "*.md", SearchOption.AllDirectories).Select(File.ReadAllText));

    private static IEnumerable<Scenario> Shipped() => ScenarioFiles.Ids
        .Select(id => ScenarioReader.Read(ScenarioFiles.Read(id)!).Scenario).OfType<Scenario>();

    private bool EndsWith(string ending) => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
