using System.Globalization;
using System.Text.Json;

namespace DnsFlowViz.Ui.Words;

/// <summary>
/// Sentences of the page from a JSON file beside this one, ready to be translated. Keys are paths, such as
/// <c>headline.down</c>; what changes from run to run stands as <c>{0}</c>, <c>{1}</c> in a sentence.
/// </summary>
internal sealed class WordFile
{
    private readonly Dictionary<string, string> _byPath = new(StringComparer.Ordinal);

    private WordFile(string name)
    {
        using var text = typeof(WordFile).Assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(text);
        Add("", document.RootElement);
    }

    /// <summary>What the caption and the line below the log say.</summary>
    public static WordFile Captions { get; } = new("captions.json");

    /// <summary>The answers to "why slow and not down?".</summary>
    public static WordFile Why { get; } = new("why.json");

    /// <summary>The sentence at a path; null when the file has none there.</summary>
    public string? At(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The sentence at a path with numbers in its places.</summary>
    /// <exception cref="KeyNotFoundException">The file has no sentence there.</exception>
    public string Say(string path, params object[] numbers) =>
        string.Format(CultureInfo.InvariantCulture, _byPath[path], numbers);

    private void Add(string path, JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.String)
        {
            _byPath.Add(path, part.GetString()!);
            return;
        }

        foreach (var member in part.EnumerateObject())
        {
            Add(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value);
        }
    }
}
