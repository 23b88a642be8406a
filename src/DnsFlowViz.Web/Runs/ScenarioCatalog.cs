using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Web.Runs;

/// <summary>The scenarios that come with the program, read once from the files beside it.</summary>
public sealed class ScenarioCatalog
{
    private readonly SortedDictionary<string, ReadResult> _shipped = new(StringComparer.Ordinal);

    /// <summary>
    /// Reads every scenario of some folders; <c>*.story.json</c> files tell about scenarios and are none.
    /// </summary>
    /// <exception cref="InvalidDataException">A shipped scenario cannot be run.</exception>
    public ScenarioCatalog(params IEnumerable<string> folders)
    {
        foreach (var path in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.json")))
        {
            if (!path.EndsWith(".story.json", StringComparison.Ordinal))
            {
                _shipped[Path.GetFileNameWithoutExtension(path)] = Read(path);
            }
        }
    }

    /// <summary>Their ids in ordinal order.</summary>
    public IReadOnlyCollection<string> Ids => _shipped.Keys;

    /// <summary>
    /// The scenario of an id with what was found in it; null when no such scenario is shipped.
    /// </summary>
    public ReadResult? Find(string id) => _shipped.GetValueOrDefault(id);

    private static ReadResult Read(string path)
    {
        var read = ScenarioReader.Read(File.ReadAllText(path));
        if (read.Scenario is null)
        {
            var findings = string.Join("; ", read.Findings.AsEnumerable());
            throw new InvalidDataException($"{path} cannot be run: {findings}");
        }

        return read;
    }
}
