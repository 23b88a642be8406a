using System.Text.Json;

namespace DnsFlowViz.Ui.Words;

/// <summary>
/// Reads the glossary's text. It walks the document by hand, so trimming has nothing to take away.
/// </summary>
internal static class GlossaryReading
{
    private static readonly (Depth Depth, string Key)[] Depths =
        [(Depth.New, "new"), (Depth.Operator, "operator"), (Depth.Source, "source")];

    public static Glossary Read(Stream text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        var names = root.GetProperty("depths");
        return new Glossary(
            [.. root.GetProperty("entries").EnumerateArray().Select(Entry)],
            [.. Depths.Select(depth => Name(names.GetProperty(depth.Key)))]);
    }

    private static (string Name, string About) Name(JsonElement depth) =>
        (Text(depth, "name"), Text(depth, "about"));

    private static GlossaryEntry Entry(JsonElement entry) => new(
        Text(entry, "id"),
        Text(entry, "term"),
        Texts(entry, "spellings"),
        [.. Depths.Select(depth => Text(entry, depth.Key))],
        Texts(entry, "cites"));

    private static string Text(JsonElement at, string name) => at.GetProperty(name).GetString()!;

    private static string[] Texts(JsonElement at, string name) =>
        [.. at.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
