using System.Text.Json;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>A place in a laboratory file with its path. Absent and null are the same: the default.</summary>
/// <param name="path">The path, such as <c>runs[0].summary.limit</c>.</param>
/// <param name="value">The value; undefined when the field is absent.</param>
internal readonly struct LabField(string path, JsonElement value)
{
    public string Path => path;

    public JsonElement Value => value;

    public bool IsMissing => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>A member of an object.</summary>
    public LabField this[string name]
    {
        get
        {
            var inner = path.Length == 0 ? name : $"{path}.{name}";
            if (IsMissing)
            {
                return new LabField(inner, default);
            }

            Want(JsonValueKind.Object, "an object");
            return new LabField(inner, value.TryGetProperty(name, out var member) ? member : default);
        }
    }

    public IEnumerable<(string Name, LabField Field)> Members()
    {
        if (IsMissing)
        {
            return [];
        }

        Want(JsonValueKind.Object, "an object");
        var at = path;
        return value.EnumerateObject().Select(member => (
            member.Name,
            new LabField(at.Length == 0 ? member.Name : $"{at}.{member.Name}", member.Value)));
    }

    public IEnumerable<LabField> Items()
    {
        if (IsMissing)
        {
            return [];
        }

        Want(JsonValueKind.Array, "a list");
        var at = path;
        return value.EnumerateArray().Select((item, i) => new LabField($"{at}[{i}]", item));
    }

    public string Text(string otherwise = "")
    {
        if (IsMissing)
        {
            return otherwise;
        }

        Want(JsonValueKind.String, "a text");
        return value.GetString()!;
    }

    public double? Number()
    {
        if (IsMissing)
        {
            return null;
        }

        Want(JsonValueKind.Number, "a number");
        return value.TryGetDouble(out var number) && double.IsFinite(number) && Math.Abs(number) < 1e18
            ? number
            : throw new LabFormatException($"{path}: the number is out of range.");
    }

    public double Number(double otherwise, double least, double most)
    {
        var number = Number() ?? otherwise;
        return number >= least && number <= most
            ? number
            : throw new LabFormatException(FormattableString.Invariant(
                $"{path}: expected {least} to {most}, found {number}."));
    }

    public long? Whole() => Number() is { } number ? (long)number : null;

    public int? Count() => Number() is { } number
        ? number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new LabFormatException($"{path}: the number is out of range.")
        : null;

    public bool Flag()
    {
        if (IsMissing)
        {
            return false;
        }

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Wrong("true or false");
    }

    public string[] Texts() => [.. Items().Select(item => item.Text())];

    private void Want(JsonValueKind kind, string words)
    {
        if (value.ValueKind != kind)
        {
            throw Wrong(words);
        }
    }

    private LabFormatException Wrong(string words)
    {
        var place = path.Length == 0 ? "the file" : path;
        var found = value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            _ => "true or false",
        };
        return new LabFormatException($"{place}: expected {words}, found {found}.");
    }
}
