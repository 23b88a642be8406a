using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Stories;

namespace DnsFlowViz.Web.Runs;

/// <summary>The scenarios that come with the program, read once from the files beside it.</summary>
public sealed class ScenarioCatalog
{
    private const string StoryEnding = ".story.json";
    private readonly SortedDictionary<string, ReadResult> _shipped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoryScript> _scripts = new(StringComparer.Ordinal);

    /// <summary>
    /// Reads every scenario of some folders, and the stories that lie beside them as <c>*.story.json</c>.
    /// </summary>
    /// <exception cref="InvalidDataException">A shipped scenario cannot be run, or its story cannot be
    /// told.</exception>
    public ScenarioCatalog(params IEnumerable<string> folders)
    {
        foreach (var path in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.json")))
        {
            if (!path.EndsWith(StoryEnding, StringComparison.Ordinal))
            {
                Ship(Path.GetFileNameWithoutExtension(path), path);
            }
        }
    }

    /// <summary>Their ids in ordinal order.</summary>
    public IReadOnlyCollection<string> Ids => _shipped.Keys;

    /// <summary>
    /// The scenario of an id with what was found in it; null when no such scenario is shipped.
    /// </summary>
    public ReadResult? Find(string id) => _shipped.GetValueOrDefault(id);

    /// <summary>The story that is told over a scenario; null when it has none.</summary>
    public StoryScript? ScriptOf(string id) => _scripts.GetValueOrDefault(id);

    /// <summary>The file of a scenario.</summary>
    /// <exception cref="RunRefusedException">No such scenario is shipped.</exception>
    public string TextOf(string id) => _texts.GetValueOrDefault(id ?? "")
        ?? throw new RunRefusedException($"No scenario of that id comes with this server. {Offer}");

    /// <summary>What there is instead, one sentence.</summary>
    public string Offer => $"It has: {string.Join(", ", Ids)}.";

    private void Ship(string id, string path)
    {
        var text = File.ReadAllText(path);
        var read = Read(path, text);
        _texts[id] = text;
        _shipped[id] = read;
        var story = Path.ChangeExtension(path, null) + StoryEnding;
        if (File.Exists(story))
        {
            var told = StoryReader.Read(File.ReadAllText(story), read.Scenario!);
            _scripts[id] = told.Script ?? throw new InvalidDataException(
                $"{story} cannot be told: {string.Join("; ", told.Findings.AsEnumerable())}");
        }
    }

    private static ReadResult Read(string path, string text)
    {
        var read = ScenarioReader.Read(text);
        if (read.Scenario is null)
        {
            var findings = string.Join("; ", read.Findings.AsEnumerable());
            throw new InvalidDataException($"{path} cannot be run: {findings}");
        }

        return read;
    }
}
