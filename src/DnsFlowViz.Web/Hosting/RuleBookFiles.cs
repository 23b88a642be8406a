using DnsFlowViz.Simulation.Genealogy;

namespace DnsFlowViz.Web.Hosting;

/// <summary>The rules in words, from the READMEs that are copied beside the program.</summary>
internal static class RuleBookFiles
{
    /// <summary>Reads the book.</summary>
    public static RuleBook Read() => new(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Rules"), "*.md", SearchOption.AllDirectories)
            .Select(File.ReadAllText));
}
