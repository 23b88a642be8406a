using System.Globalization;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// Replaces names and addresses in a scenario's text, by the property they stand under. Everything else stays
/// to the character: kinds, versions, times, numbers, positions, the order of things.
/// </summary>
internal sealed class ScenarioRedaction
{
    /// <summary>The id of every redacted scenario.</summary>
    public const string SharedId = "shared";

    /// <summary>The title of every redacted scenario.</summary>
    public const string SharedTitle = "A shared scenario";

    private readonly RedactionMap _map;
    private readonly FileRedaction _files;
    private readonly JsonSplices _splices;

    private ScenarioRedaction(RedactionMap map, string text)
    {
        _map = map;
        _files = new FileRedaction(map);
        _splices = new JsonSplices(text);
    }

    /// <summary>The text with new names and addresses.</summary>
    /// <param name="map">The new names; it has met the scenario.</param>
    /// <param name="text">A text that a scenario was read from without errors.</param>
    public static string Of(RedactionMap map, string text)
    {
        var alone = WithoutCounterpart(text);
        var redaction = new ScenarioRedaction(map, alone);
        redaction.Scenario(Tree(alone));
        return redaction._splices.Whole();
    }

    // The other telling of a story has the old names.
    private static string WithoutCounterpart(string text)
    {
        var member = Tree(text).Members.FirstOrDefault(one => one.Name == "counterpart");
        return member is null ? text : new JsonEdits(text).Without(member);
    }

    private static JsonPart Tree(string text) =>
        JsonTree.Read(text, "", new FindingList())
        ?? throw new InvalidOperationException("This text was read as JSON a moment ago.");

    private void Scenario(JsonPart root)
    {
        Put(root, "id", id => _map.Name(id, SharedId));
        Put(root, "title", title => _map.Name(title, SharedTitle));
        Each(root, "nodes", Node);
        Each(root, "links", Link);
        Each(root, "workloads", Workload);
        Each(root, "triggers", Trigger);
        var sentences = root.Member("leftOut")?.Items ?? [];
        for (var i = 0; i < sentences.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            _splices.Put(sentences[i], _map.Name(sentences[i].Text, $"Sentence {number} stays at home."));
        }
    }

    private void Node(JsonPart node)
    {
        var id = node.Member("id")?.Text ?? "";
        Put(node, "id", _map.Id);
        Put(node, "title", title => _map.Title(title, id));
        Put(node, "address", _map.Domain);
        foreach (var file in node.Member("files")?.Members ?? [])
        {
            File(file);
        }
    }

    private void File(JsonMember file)
    {
        _splices.PutName(file, _map.File(file.Name));
        var items = file.Value.Kind == JsonPartKind.List ? file.Value.Items : [file.Value];
        var lines = _files.Of(file.Name, string.Join('\n', items.Select(item => item.Text))).Split('\n');
        var from = 0;
        foreach (var item in items)
        {
            var count = item.Text.AsSpan().Count('\n') + 1;
            _splices.Put(item, string.Join('\n', lines.Skip(from).Take(count)));
            from += count;
        }
    }

    private void Link(JsonPart link)
    {
        Put(link, "from", _map.Id);
        Put(link, "to", _map.Id);
        Put(link, "label", _map.Link);
    }

    private void Workload(JsonPart workload)
    {
        Put(workload, "name", _map.Workload);
        Put(workload, "from", _map.Id);
        Put(workload, "to", _map.Id);
    }

    private void Trigger(JsonPart trigger)
    {
        var file = trigger.Member("file")?.Text ?? "";
        Put(trigger, "node", _map.Id);
        Put(trigger, "to", _map.Id);
        Put(trigger, "name", _map.Domain);
        Put(trigger, "file", _map.File);
        Put(trigger, "text", text => _files.Of(file, text));
    }

    private static void Each(JsonPart parent, string list, Action<JsonPart> redact) =>
        parent.Member(list)?.Items.ForEach(redact);

    private void Put(JsonPart parent, string name, Func<string, string> now)
    {
        if (parent.Member(name) is { Kind: JsonPartKind.Text } old)
        {
            _splices.Put(old, now(old.Text));
        }
    }
}
