using System.Text;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Stories;

/// <summary>
/// Reads a story file, strictly and completely: every error says where it stands and the way out.
/// </summary>
public static class StoryReader
{
    /// <summary>Reads and checks the story of a scenario.</summary>
    /// <param name="json">The whole text.</param>
    /// <param name="scenario">The scenario it is told over.</param>
    public static StoryReadResult Read(string json, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(scenario);
        if (json.Length > StoryFormat.TextBytes || Encoding.UTF8.GetByteCount(json) > StoryFormat.TextBytes)
        {
            var message = $"A story may have at most {StoryFormat.TextBytes:N0} bytes; make it shorter.";
            return new(null, [new Diagnostic(StoryFormat.Story, 0, 0, Diagnostic.Error, message)]);
        }

        var broken = new FindingList();
        if (JsonTree.Read(json, StoryFormat.Story, broken) is not { } root)
        {
            return new StoryReadResult(null, broken.ToArray());
        }

        var findings = new ScenarioFindings();
        findings.AddAll(broken.ToArray());
        var script = Story(root, findings);
        StoryChecks.Check(script, scenario, findings);
        var found = findings.ToArray();
        var isWhole = !found.Any(finding => finding.Severity == Diagnostic.Error);
        return new StoryReadResult(isWhole ? script : null, found);
    }

    private static StoryScript Story(JsonPart root, ScenarioFindings findings)
    {
        var fields = Fields(root, ScenarioFindings.Root, StoryFormat.Story, findings);
        fields.Number("version", StoryFormat.Version, StoryFormat.Version, StoryFormat.Version);
        return new StoryScript(
            fields.Text("title"),
            [
                .. fields.Items("beats", StoryFormat.Beats)
                    .Select(item => Beat(Fields(item.Part, item.Path, StoryFormat.Beat, findings))),
            ],
            [
                .. fields.Items("twins", 2)
                    .Select(item => Twin(Fields(item.Part, item.Path, StoryFormat.Twin, findings))),
            ],
            fields.Number("twinsFromUs", 0, ScenarioBounds.HorizonUs) ?? 0,
            fields.Number("twinsForUs", 0, ScenarioBounds.HorizonUs) ?? 0,
            fields.OneOf("twinsClock", [StoryFormat.StoryClock]).Length > 0,
            root.Member(StoryFormat.Gallery) is { } gallery ? Gallery(gallery, findings) : null);
    }

    private static StoryGallery Gallery(JsonPart part, ScenarioFindings findings)
    {
        var fields = Fields(part, StoryFormat.Gallery, StoryFormat.Gallery, findings);
        return new StoryGallery(
            fields.Number("place", 1, StoryFormat.Places, 0),
            fields.Text("lesson", StoryFormat.LessonLength),
            fields.Text("holds"),
            [.. fields.Sentences("rules", StoryFormat.SourcesAndRules)],
            [.. fields.Sentences("shows", StoryShows.All.Count)],
            [
                .. fields.Items("sources", StoryFormat.SourcesAndRules)
                    .Select(item => Source(Fields(item.Part, item.Path, StoryFormat.Source, findings))),
            ]);
    }

    private static StorySource Source(ScenarioFields fields) => new(fields.Text("title"), fields.Text("url"));

    private static ScriptBeat Beat(ScenarioFields fields) => new(
        fields.Text("name", StoryFormat.NameLength),
        fields.Number("atMs", 0, StoryFormat.LongestMs, 0),
        fields.Number("standAtUs", 0, ScenarioBounds.HorizonUs) ?? 0,
        fields.Text("caption", StoryFormat.CaptionLength),
        fields.TextOrEmpty("watch", StoryFormat.WatchLength) ?? "",
        [.. fields.Sentences("shows", StoryHighlight.All.Count)],
        fields.TextOrEmpty("types") ?? "",
        [.. fields.Sentences("notes", 2)]);

    private static ScriptTwin Twin(ScenarioFields fields) => new(
        fields.Id("scenario"),
        fields.OneOf("reload", [StoryFormat.WithoutRecursors]).Length > 0,
        fields.Text("title", StoryFormat.NameLength),
        fields.OneOf("verdict", [.. StoryVerdict.All]),
        fields.Text("line"));

    private static ScenarioFields Fields(
        JsonPart part, string path, string kind, ScenarioFindings findings) =>
        new(part, path, kind, findings, StoryFormat.Objects);
}
