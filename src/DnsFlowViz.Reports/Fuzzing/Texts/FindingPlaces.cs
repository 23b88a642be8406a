using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Reports.Fuzzing.Texts;

/// <summary>Asks whether what a finding points at is there: its file or path, its line, its column.</summary>
internal sealed partial class FindingPlaces
{
    private const string Scenario = "scenario";
    private const string Cut = "…";

    private readonly string[] _lines;
    private readonly string? _file;
    private readonly Lazy<JsonElement?> _root;
    private readonly Dictionary<string, string[]?> _inner = new(StringComparer.Ordinal);

    /// <summary>Places in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Name of the config file it is; null for a scenario.</param>
    public FindingPlaces(string text, string? file)
    {
        _lines = Lines(text);
        _file = file;
        _root = new Lazy<JsonElement?>(() => Parsed(text));
    }

    /// <summary>True when the place exists.</summary>
    public bool Has(Diagnostic finding)
    {
        if (_file is not null)
        {
            return finding.Place == _file && IsIn(_lines, finding);
        }

        // Inside a file or a new text of one, lines count from its own start.
        return (finding.Line > 0 && IsIn(_lines, finding))
            || (InnerText(finding.Place) is { } inner ? IsIn(inner, finding)
                : finding.Line == 0 && (finding.Place == Scenario || IsPath(finding.Place)));
    }

    private static bool IsIn(string[] lines, Diagnostic finding) => finding.Line == 0
        ? finding.Column == 0
        : finding.Line <= lines.Length
            && finding.Column >= 0
            && finding.Column <= lines[finding.Line - 1].Length + 1;

    private string[]? InnerText(string place)
    {
        if (!_inner.TryGetValue(place, out var lines))
        {
            lines = Find(place) is { } text ? Lines(text) : null;
            _inner.Add(place, lines);
        }

        return lines;
    }

    private string? Find(string place)
    {
        if (ReloadedText().Match(place) is { Success: true } reload)
        {
            return Item("triggers", reload.Groups[1].Value) is { } trigger
                && Member(trigger, "text") is { ValueKind: JsonValueKind.String } text
                    ? Said(text)
                    : null;
        }

        return FileText().Match(place) is { Success: true } file
            && Item("nodes", file.Groups[1].Value) is { } node
            && Member(node, "files") is { } files
            && Member(files, file.Groups[2].Value) is { } content
                ? Joined(content)
                : null;
    }

    private static string? Joined(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => Said(content),
        JsonValueKind.Array => string.Join('\n', content.EnumerateArray().Select(
            line => line.ValueKind == JsonValueKind.String ? Said(line) : "")),
        _ => null,
    };

    // Only paths without a line are asked for here, and those are of lists and objects.
    private bool IsPath(string place) => _root.Value is { ValueKind: JsonValueKind.Object } root && (
        Member(root, place) is not null
        || (NodePath().Match(place) is { Success: true } node
            && Item("nodes", node.Groups[1].Value) is not null));

    private JsonElement? Item(string list, string index) =>
        _root.Value is { ValueKind: JsonValueKind.Object } root
        && Member(root, list) is { ValueKind: JsonValueKind.Array } items
        && int.TryParse(index, out var number) && number < items.GetArrayLength()
            ? items[number]
            : null;

    // A name that stands twice is an error; the first one is read.
    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind != JsonValueKind.Object ? null : parent.EnumerateObject()
            .Where(member => Says(member, name))
            .Select(member => (JsonElement?)member.Value)
            .FirstOrDefault();

    private static bool Says(JsonProperty member, string name)
    {
        try
        {
            return name.EndsWith(Cut, StringComparison.Ordinal)
                ? member.Name.StartsWith(name[..^1], StringComparison.Ordinal)
                : member.Name == name;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Said(JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static JsonElement? Parsed(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string[] Lines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');

    [GeneratedRegex(@"^triggers\[(\d+)\]\.text\z")]
    private static partial Regex ReloadedText();

    [GeneratedRegex("^nodes\\[(\\d+)\\]\\.files\\[\"(.*?)(?:\"\\])?\\z", RegexOptions.Singleline)]
    private static partial Regex FileText();

    [GeneratedRegex(@"^nodes\[(\d+)\](\.files)?\z")]
    private static partial Regex NodePath();
}
