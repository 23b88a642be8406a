using DnsFlowViz.Simulation.Genealogy;

namespace DnsFlowViz.Web.Hosting;

/// <summary>The rules in words, from the READMEs that are copied beside the program.</summary>
internal static class RuleBookFiles
{
    /// <summary>Reads the book.</summary>
    public static RuleBook Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Rules");
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories);
        return new RuleBook(files.Select(File.ReadAllText));
    }
}
