using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Comparison;

/// <summary>
/// What differs between two scenarios, line by line: config files and releases node by node, then links, load
/// and triggers as the scenario file writes them. Where a node stands in the diagram is no difference, nor
/// are title, story, seed and length: a comparison gives both scenarios the same.
/// </summary>
internal static class ScenarioLines
{
    private static readonly string[] Lists = ["links", "workloads", "triggers"];

    // The lines are read by people: arrows and dashes stay as they are.
    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines, in the order of the scenarios.</summary>
    public static IEnumerable<ChangedLine> Between(Scenario before, Scenario after)
    {
        var ids = before.Nodes.Concat(after.Nodes).Select(node => node.Id).Distinct();
        var (was, now) = (Parsed(before), Parsed(after));
        return ids.SelectMany(id => OfNode(id, Find(before, id), Find(after, id)))
            .Concat(Lists.SelectMany(list => ChangedLines.At(list, Items(was, list), Items(now, list))));
    }

    private static IEnumerable<ChangedLine> OfNode(string id, ScenarioNode? before, ScenarioNode? after)
    {
        var files = NamesOf(before).Concat(NamesOf(after)).Distinct();
        return ChangedLines.At(id, About(before), About(after)).Concat(files.SelectMany(file =>
            ChangedLines.At(file, Lines(before, file), Lines(after, file))));
    }

    private static ScenarioNode? Find(Scenario scenario, string id) =>
        scenario.Nodes.FirstOrDefault(node => node.Id == id);

    private static string[] About(ScenarioNode? node) =>
        node is null ? [] : [$"{node.Kind} {node.Version}".TrimEnd(), $"at {node.Address}"];

    private static IEnumerable<string> NamesOf(ScenarioNode? node) =>
        node?.Files.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();

    private static string[] Lines(ScenarioNode? node, string file) =>
        ChangedLines.Lines(node?.Files.GetValueOrDefault(file, "") ?? "");

    private static JsonNode Parsed(Scenario scenario) => JsonNode.Parse(ScenarioCanonical.Write(scenario))!;

    private static string[] Items(JsonNode scenario, string list) =>
        [.. (scenario[list] as JsonArray ?? []).Select(item => item!.ToJsonString(Readable))];
}
