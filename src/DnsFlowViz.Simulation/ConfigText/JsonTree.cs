using System.Text;
using System.Text.Json;

namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// Reads a JSON text into parts that know their line and column. Strict: no comments, no trailing commas, no
/// name twice in one object. Never throws, whatever the text is.
/// </summary>
internal sealed class JsonTree
{
    /// <summary>Objects and lists that may lie inside each other.</summary>
    public const int DeepestNesting = 16;

    /// <summary>Values that one text may hold: objects, lists, strings, numbers, words.</summary>
    public const int MostValues = 100_000;

    /// <summary>The sentence for objects and lists that lie too deep.</summary>
    public const string TooDeep =
        "Objects and lists may lie at most 16 deep inside each other; take the inner ones out.";

    /// <summary>The sentence for a text that holds too much.</summary>
    public const string TooManyValues =
        "One text may hold at most 100,000 values; this one is more, take some away.";

    private readonly JsonPositions _positions;
    private readonly string _place;
    private readonly FindingList _findings;
    private readonly Stack<JsonPart> _open = new();
    private JsonPart? _root;
    private int _values;
    private (string Name, int Line, int Column) _name;

    private JsonTree(byte[] bytes, string place, FindingList findings)
    {
        _positions = new JsonPositions(bytes);
        _place = place;
        _findings = findings;
    }

    /// <summary>Reads the text; null, with a finding, when it is not JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">The file or path that findings name.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static JsonPart? Read(string text, string place, FindingList findings)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tree = new JsonTree(bytes, place, findings);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 4 * DeepestNesting });
        try
        {
            while (reader.Read())
            {
                if (!tree.Take(ref reader))
                {
                    return null;
                }
            }
        }
        catch (JsonException broken)
        {
            tree.SayBroken(bytes, broken);
            return null;
        }

        return tree._root;
    }

    private bool Take(ref Utf8JsonReader reader)
    {
        var (line, column) = _positions.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _name = (TextOf(ref reader, line, column), line, column);
                return true;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open.Pop();
                return true;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var isObject = reader.TokenType == JsonTokenType.StartObject;
                return Open(
                    new JsonPart(isObject ? JsonPartKind.Object : JsonPartKind.List, "", line, column));
            default:
                var text = TextOf(ref reader, line, column);
                return Place(new JsonPart(KindOf(reader.TokenType), text, line, column));
        }
    }

    private bool Open(JsonPart part)
    {
        if (_open.Count == DeepestNesting)
        {
            _findings.Error(_place, part.Line, part.Column, TooDeep);
            return false;
        }

        if (!Place(part))
        {
            return false;
        }

        _open.Push(part);
        return true;
    }

    private bool Place(JsonPart part)
    {
        if (++_values > MostValues)
        {
            _findings.Error(_place, part.Line, part.Column, TooManyValues);
            return false;
        }

        if (!_open.TryPeek(out var parent))
        {
            _root = part;
        }
        else if (parent.Kind == JsonPartKind.List)
        {
            parent.Items.Add(part);
        }
        else if (!parent.TryAdd(new JsonMember(_name.Name, _name.Line, _name.Column, part)))
        {
            _findings.Error(
                _place,
                _name.Line,
                _name.Column,
                $"\"{_name.Name}\" stands twice in this object; keep one of them.");
        }

        return true;
    }

    private static JsonPartKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.String => JsonPartKind.Text,
        JsonTokenType.Number => JsonPartKind.Number,
        JsonTokenType.Null => JsonPartKind.Null,
        _ => JsonPartKind.Truth,
    };

    private string TextOf(ref Utf8JsonReader reader, int line, int column)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }

        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // The reader lets an escape for half of a surrogate pair pass and refuses it only here.
            _findings.Error(
                _place,
                line,
                column,
                "This string holds half of a character (a lone \\uD800 to \\uDFFF escape); write the "
                + "whole character.");
            return "";
        }
    }

    private void SayBroken(byte[] bytes, JsonException broken)
    {
        var lineStart = 0;
        for (var line = 0L; line < (broken.LineNumber ?? 0); line++)
        {
            lineStart = Array.IndexOf(bytes, (byte)'\n', lineStart) + 1;
        }

        var (atLine, atColumn) = _positions.At(lineStart + (broken.BytePositionInLine ?? 0));
        var reason = broken.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
        _findings.Error(
            _place,
            atLine,
            atColumn,
            $"This is not JSON from here on ({reason}); mend the text at this place.");
    }
}
