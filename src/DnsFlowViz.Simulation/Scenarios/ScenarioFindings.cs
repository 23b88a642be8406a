using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// Collects findings about a scenario by JSON path, and knows at which line and column each path stands.
/// Checks work on records and name paths only, so they also serve where there is no text.
/// </summary>
internal sealed class ScenarioFindings
{
    /// <summary>The path of the outermost object.</summary>
    public const string Root = "scenario";

    private readonly Dictionary<string, (int Line, int Column)> _places = new(StringComparer.Ordinal);
    private readonly List<(int Line, int Column, Diagnostic Finding)> _findings = [];

    /// <summary>True when further findings are only counted.</summary>
    public bool IsFull => _findings.Count >= FindingList.Most;

    /// <summary>Remembers where a path stands.</summary>
    public void Stands(string path, int line, int column) => _places.TryAdd(path, (line, column));

    /// <summary>The scenario cannot be run with this.</summary>
    public void Error(string path, string message) => Add(path, Diagnostic.Error, message);

    /// <summary>This has no effect, or most likely not the one that was meant.</summary>
    public void Warning(string path, string message) => Add(path, Diagnostic.Warning, message);

    /// <summary>Takes over a finding of a config text: its line and column count inside that text.</summary>
    /// <param name="path">JSON path of the text.</param>
    /// <param name="finding">The finding.</param>
    public void AddInside(string path, Diagnostic finding)
    {
        var (line, column) = PlaceOf(path);
        _findings.Add((line, column, finding with { Place = path }));
    }

    /// <summary>Takes over a finding of a config text that is not there: it stands at the node.</summary>
    /// <param name="path">JSON path of the node.</param>
    /// <param name="finding">The finding.</param>
    public void AddMissing(string path, Diagnostic finding) => Add(path, finding.Severity, finding.Message);

    /// <summary>Warns about a line of a config text.</summary>
    /// <param name="path">JSON path of the text.</param>
    /// <param name="line">The line.</param>
    /// <param name="message">What there is to say.</param>
    public void Inside(string path, ConfigLine line, string message) =>
        AddInside(path, new Diagnostic(path, line.Line, 1, Diagnostic.Warning, message));

    /// <summary>Takes over findings about the JSON text itself.</summary>
    public void AddAll(IEnumerable<Diagnostic> findings) =>
        _findings.AddRange(findings.Select(finding => (finding.Line, finding.Column, finding)));

    /// <summary>All findings in the order of the text.</summary>
    public Diagnostic[] ToArray()
    {
        var kept = new FindingList();
        foreach (var (_, _, finding) in _findings.OrderBy(found => found.Line).ThenBy(found => found.Column))
        {
            kept.Add(finding);
        }

        return kept.ToArray();
    }

    private void Add(string path, string severity, string message)
    {
        var (line, column) = PlaceOf(path);
        _findings.Add((line, column, new Diagnostic(path, line, column, severity, message)));
    }

    // A value that is missing stands where the object around it stands.
    private (int Line, int Column) PlaceOf(string path)
    {
        var at = path;
        while (!_places.ContainsKey(at))
        {
            var cut = at.AsSpan().LastIndexOfAny('.', '[');
            if (cut <= 0)
            {
                return _places.GetValueOrDefault(Root);
            }

            at = at[..cut];
        }

        return _places[at];
    }
}
