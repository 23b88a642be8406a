using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Cli;

/// <summary>
/// Finds scenarios: the shipped ones by id beside the program, others by the path of their file.
/// </summary>
internal static class ScenarioFiles
{
    private static string Catalog => Path.Combine(AppContext.BaseDirectory, "Catalog");

    /// <summary>Ids of the shipped scenarios, in ordinal order.</summary>
    public static IEnumerable<string> Ids => Directory.EnumerateFiles(Catalog, "*.json")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(id => !id.EndsWith(".story", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a scenario; null, with a reason on stderr, when there is none.</summary>
    public static string? Read(string idOrFile)
    {
        var shipped = Path.Combine(Catalog, idOrFile + ".json");
        var file = Ids.Contains(idOrFile, StringComparer.Ordinal) ? shipped : idOrFile;
        if (!File.Exists(file))
        {
            Console.Error.WriteLine(
                $"'{idOrFile}' is neither a shipped scenario nor a file. "
                + $"Shipped are: {string.Join(", ", Ids)}.");
            return null;
        }

        var length = new FileInfo(file).Length;
        if (length > ScenarioBounds.TextBytes)
        {
            Console.Error.WriteLine(
                $"{file} has {length} bytes; a scenario may have {ScenarioBounds.TextBytes}. "
                + "Make it smaller.");
            return null;
        }

        return File.ReadAllText(file);
    }

    /// <summary>
    /// A scenario that can be played, with its warnings on stderr; null, with the reasons there, when there
    /// is none.
    /// </summary>
    public static Scenario? Load(string idOrFile)
    {
        if (Read(idOrFile) is not { } text)
        {
            return null;
        }

        var read = ScenarioReader.Read(text);
        foreach (var finding in read.Findings.Where(finding => finding.Severity != Diagnostic.Note))
        {
            Console.Error.WriteLine(finding);
        }

        return read.Scenario;
    }
}
