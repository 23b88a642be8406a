using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Tests.House;

namespace DnsFlowViz.Simulation.Tests.Genealogy;

/// <summary>The rule book as the program ships it: the READMEs of the components.</summary>
internal static class Books
{
    public static RuleBook Shipped { get; } = new(
        Directory.EnumerateFiles(
            Path.Combine(RepositoryRoot.Path, "src", "DnsFlowViz.Simulation", "Components"),
            "README.md",
            SearchOption.AllDirectories).Select(File.ReadAllText));
}
