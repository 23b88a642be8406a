using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DnsFlowViz.Ui.Flow;

namespace DnsFlowViz.Ui.Editor;

/// <summary>
/// A scenario file while it is edited: one text, seen as config files, as fields, or as it is. It never
/// changes; every edit gives another one. Whether it can run is for the server to say.
/// </summary>
public sealed class ScenarioDraft
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Order = ["dnsmasq", "consul", "systemd-resolved"];

    private readonly JsonObject _root;

    private ScenarioDraft(JsonObject root, string text) => (_root, Text) = (root, text);

    /// <summary>The whole scenario file.</summary>
    public string Text { get; }

    /// <summary>The config files of all nodes, first of those that forward: there the loop is made.</summary>
    public IReadOnlyList<DraftFile> Files =>
    [
        .. Nodes.Select((node, index) => (node, index))
            .OrderBy(at => Array.IndexOf(Order, Word(at.node, "kind")) & int.MaxValue)
            .SelectMany(at => (at.node["files"] as JsonObject ?? []).Select(file => new DraftFile(
                at.index, Word(at.node, "title"), AboutOf(at.node), file.Key, TextOf(file.Value)))),
    ];

    private IEnumerable<JsonObject> Nodes => Items("nodes");

    /// <summary>Reads a text; null when it is not a JSON object, so that there is nothing to show in
    /// parts.</summary>
    public static ScenarioDraft? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject root ? new ScenarioDraft(root, text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same scenario with another text of one config file.</summary>
    public ScenarioDraft With(DraftFile file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n').Select(line => (JsonNode?)JsonValue.Create(line));
        return Changed(root => root["nodes"]![file.Node]!["files"]![file.Name] = new JsonArray([.. lines]));
    }

    /// <summary>The same scenario with another value; a text that is no number goes in as it is, so that the
    /// server says what is wrong with it.</summary>
    public ScenarioDraft With(DraftField field, string typed)
    {
        ArgumentNullException.ThrowIfNull(field);
        JsonNode value = field.PerUnit > 0 && field.Whole(typed) is { } number
            ? JsonValue.Create(number)
            : JsonValue.Create(typed);
        return Changed(root => Set(root, field.Place, value));
    }

    /// <summary>What no config file says.</summary>
    public IReadOnlyList<DraftField> Fields =>
    [
        .. Nodes.Select((node, i) => (node, i)).Where(at => at.node["version"] is not null).Select(at =>
            new DraftField(
                $"{Word(at.node, "title")}, version",
                $"nodes[{at.i}].version",
                Word(at.node, "version"),
                "",
                0)),
        .. Items("links").Select((link, i) => DraftField.Number(
            $"{TitleOf(Word(link, "from"))} to {TitleOf(Word(link, "to"))}, one way",
            $"links[{i}].oneWayUs", Whole(link, "oneWayUs"), "ms", 1_000)),
        .. Items("workloads").Select((load, i) => DraftField.Number(
            $"{TitleOf(Word(load, "from"))}, {Word(load, "name")}", $"workloads[{i}].perSecondMilli",
            Whole(load, "perSecondMilli"), "per s", 1_000)),
        .. Items("triggers").Select((trigger, i) => DraftField.Number(
            $"{TitleOf(Word(trigger, "node"))}: {Word(trigger, "do")} {Word(trigger, "name")}".TrimEnd(),
            $"triggers[{i}].atUs", Whole(trigger, "atUs"), "s", 1_000_000)),
        DraftField.Number("Length of the run", "horizonUs", Whole(_root, "horizonUs"), "s", 1_000_000),
    ];

    /// <summary>Kinds of nodes that can be added.</summary>
    public static IReadOnlyList<string> NodeKinds => DraftNodes.Kinds;

    /// <summary>The nodes, in the order of the file.</summary>
    public IReadOnlyList<DraftNode> NodeList =>
    [
        .. Nodes.Select((node, index) => new DraftNode(
            index, Word(node, "id"), Word(node, "title"), AboutOf(node), (int)Whole(node, "x"),
            (int)Whole(node, "y"))),
    ];

    /// <summary>The same scenario with a further node, linked to whom its kind talks to.</summary>
    public ScenarioDraft WithNode(string kind) => Changed(root => DraftNodes.Add(root, kind));

    /// <summary>The same scenario without a node and all that refers to it.</summary>
    public ScenarioDraft WithoutNode(string id) => Changed(root => DraftNodes.Remove(root, id));

    /// <summary>The same scenario with a link between two nodes.</summary>
    public ScenarioDraft WithLink(string from, string to) =>
        Changed(root => DraftNodes.Connect(root, from, to));

    /// <summary>The same scenario with a node at another place, or at the edge of the stage.</summary>
    public ScenarioDraft WithPlace(DraftNode node, int x, int y) =>
        WithPlaces([(node, new FlowRect(x, y, 0, 0))]);

    /// <summary>The same scenario with nodes at other places; sizes are not its business.</summary>
    public ScenarioDraft WithPlaces(IReadOnlyList<(DraftNode Node, FlowRect Bounds)> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        return Changed(root =>
        {
            foreach (var (node, bounds) in places)
            {
                var (x, y) = (Math.Round(bounds.X), Math.Round(bounds.Y));
                var item = root["nodes"]![node.Index]!;
                item["x"] = (int)Math.Clamp(x, 0, StageDiagram.WorldWidth);
                item["y"] = (int)Math.Clamp(y, 0, StageDiagram.WorldHeight);
            }
        });
    }

    private ScenarioDraft Changed(Action<JsonObject> change)
    {
        var root = (JsonObject)_root.DeepClone();
        change(root);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            root.WriteTo(writer);
        }

        // Read again, for a number that was put in does not answer as one that was read.
        return Read(Encoding.UTF8.GetString(bytes.ToArray()) + "\n")!;
    }

    // A path is a name, or a list, an index and a name.
    private static void Set(JsonObject root, string place, JsonNode value)
    {
        var parts = place.Split('[', ']', '.').Where(part => part.Length > 0).ToArray();
        if (parts is [var list, var index, var name])
        {
            root[list]![int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)]![name] = value;
        }
        else
        {
            root[place] = value;
        }
    }

    private IEnumerable<JsonObject> Items(string list) =>
        (_root[list] as JsonArray ?? []).OfType<JsonObject>();

    private string TitleOf(string id) =>
        Nodes.FirstOrDefault(node => Word(node, "id") == id) is { } node ? Word(node, "title") : id;

    private static string AboutOf(JsonObject node) =>
        $"{Word(node, "kind")} {Word(node, "version")}".TrimEnd() + $" at {Word(node, "address")}";

    private static string Word(JsonObject node, string name) => node[name]?.ToString() ?? "";

    private static long Whole(JsonObject node, string name) =>
        node[name] is JsonValue value && value.TryGetValue<long>(out var number) ? number : 0;

    private static string TextOf(JsonNode? file) => file is JsonArray lines
        ? string.Join('\n', lines.Select(line => line?.ToString() ?? ""))
        : file?.ToString() ?? "";
}
