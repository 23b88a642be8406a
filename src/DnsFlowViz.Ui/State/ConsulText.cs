using System.Text;
using System.Text.Json;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// Edits to Consul's config that leave everything else of the text as its author wrote it.
/// </summary>
public static class ConsulText
{
    private static readonly JsonReaderOptions Reading = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>
    /// The text of the file, JSON or HCL, without its <c>recursors</c> entry; null when it has none.
    /// </summary>
    public static string? WithoutRecursors(ConfigFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var text = string.Join('\n', file.Lines) + "\n";
        return file.Name.EndsWith(".json", StringComparison.Ordinal) ? WithoutEntry(text, "recursors")
            : file.Name.EndsWith(".hcl", StringComparison.Ordinal) ? HclText.WithoutEntry(text, "recursors")
            : null;
    }

    /// <summary>The text of a JSON object without one of its entries; null when it is not there.</summary>
    public static string? WithoutEntry(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        var bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            return Find(bytes, name) is var (start, end) && end > 0 ? Cut(bytes, start, end) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (int Start, int End) Find(byte[] json, string name)
    {
        var reader = new Utf8JsonReader(json, Reading);
        while (reader.Read())
        {
            var isEntry = reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 };
            if (isEntry && reader.ValueTextEquals(name))
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return (start, (int)reader.BytesConsumed);
            }
        }

        return (0, 0);
    }

    /// <summary>
    /// Cuts the entry with one comma: the one after it, or for the last entry the one before it.
    /// </summary>
    private static string Cut(byte[] json, int start, int end)
    {
        var after = SkipBlank(json, end);
        if (after < json.Length && json[after] == ',')
        {
            end = after + 1;
        }
        else
        {
            var before = start - 1;
            while (before > 0 && IsBlank(json[before]))
            {
                before--;
            }

            start = json[before] == ',' ? before : start;
        }

        var text = Encoding.UTF8.GetString(json.AsSpan(0, start)) + Encoding.UTF8.GetString(json.AsSpan(end));
        var lines = text.Split('\n');
        return string.Join('\n', lines.Where((line, i) => i == lines.Length - 1 || line.Trim().Length > 0));
    }

    private static int SkipBlank(byte[] json, int at)
    {
        while (at < json.Length && IsBlank(json[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';
}
