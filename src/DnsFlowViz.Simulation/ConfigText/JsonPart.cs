namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// A value of a JSON text, or of an HCL text that says the same, that knows where it stands.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The string itself, or a number or word as written; empty for objects and lists.</param>
/// <param name="Line">Line of its first character, from 1.</param>
/// <param name="Column">Column of its first character, from 1.</param>
internal sealed record JsonPart(JsonPartKind Kind, string Text, int Line, int Column)
{
    // Most values are strings and numbers and need none of the three. Names are looked up by name only; the
    // order of the text is kept by the list.
    private Dictionary<string, JsonPart>? _byName;
    private List<JsonMember>? _members;
    private List<JsonPart>? _items;

    /// <summary>The members of an object, in the order of the text; no name twice.</summary>
    public IReadOnlyList<JsonMember> Members => _members ?? [];

    /// <summary>The values of a list.</summary>
    public List<JsonPart> Items => _items ??= [];

    /// <summary>What it is, as a sentence says it: <c>a list</c>.</summary>
    public string Said => Kind switch
    {
        JsonPartKind.Object => "an object",
        JsonPartKind.List => "a list",
        JsonPartKind.Text => "a string",
        JsonPartKind.Number => "a number",
        JsonPartKind.Truth => Text,
        _ => "null",
    };

    /// <summary>The value of a member; null when the object has none of this name.</summary>
    public JsonPart? Member(string name) => _byName?.GetValueOrDefault(name);

    /// <summary>Adds a member; false when there is one of this name already.</summary>
    public bool TryAdd(JsonMember member)
    {
        _byName ??= new(StringComparer.Ordinal);
        if (!_byName.TryAdd(member.Name, member.Value))
        {
            return false;
        }

        (_members ??= []).Add(member);
        return true;
    }
}
