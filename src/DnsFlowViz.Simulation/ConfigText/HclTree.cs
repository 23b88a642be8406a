namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// Reads the part of HCL that config files use into the same parts as a JSON text: attributes, blocks, lists,
/// objects. Nothing is worked out and nothing is guessed; the first thing that is not read ends the reading.
/// Never throws, whatever the text is.
/// </summary>
internal sealed class HclTree
{
    private const string Operators = "+-*/%?:!&|<>().$~^;\\'`";

    private readonly HclScanner _scanner;
    private readonly IReadOnlyCollection<string> _lists;
    private HclToken _token;

    // The file itself is an object, as the outermost braces of a JSON text are.
    private int _depth = 1;
    private int _values = 1;

    private HclTree(string text, IReadOnlyCollection<string> lists)
    {
        _scanner = new HclScanner(new HclText(text));
        _lists = lists;
    }

    /// <summary>Reads the text; null, with a finding, when it is not HCL or holds what is not read.</summary>
    /// <param name="text">The text. One that begins with a brace is JSON, as in HashiCorp's reader.</param>
    /// <param name="place">The file that findings name.</param>
    /// <param name="lists">
    /// Names of blocks that may stand more than once; each of them is a list, also when it stands once.
    /// </param>
    /// <param name="findings">Takes what is wrong.</param>
    public static JsonPart? Read(
        string text, string place, IReadOnlyCollection<string> lists, FindingList findings)
    {
        if (text.AsSpan().TrimStart().StartsWith("{"))
        {
            return JsonTree.Read(text, place, findings);
        }

        try
        {
            return new HclTree(text, lists).Whole();
        }
        catch (HclException broken)
        {
            findings.Error(place, broken.Line, broken.Column, broken.Message);
            return null;
        }
    }

    private JsonPart Whole()
    {
        var root = new JsonPart(JsonPartKind.Object, "", 1, 1);
        Take();
        while (_token.Kind != HclTokenKind.End)
        {
            if (_token.Is('}'))
            {
                throw Broken("This } closes nothing; take it away.");
            }

            TakeMember(root);
        }

        return root;
    }

    private void TakeMember(JsonPart parent)
    {
        var name = _token;
        if (name.Kind is not (HclTokenKind.Name or HclTokenKind.Text))
        {
            throw NoName();
        }

        Take();
        if (_token.Is('='))
        {
            Take();
        }
        else if (!_token.Is('{'))
        {
            throw NoValue(name);
        }

        Add(parent, new JsonMember(name.Text, name.Line, name.Column, Value()));
        if (_token.Is(','))
        {
            Take();
        }
    }

    private void Add(JsonPart parent, JsonMember member)
    {
        var isBlock = member.Value.Kind == JsonPartKind.Object;
        if (isBlock && _lists.Contains(member.Name))
        {
            if (parent.Member(member.Name) is { Kind: JsonPartKind.List } list)
            {
                list.Items.Add(member.Value);
                return;
            }

            var one = new JsonPart(JsonPartKind.List, "", member.Value.Line, member.Value.Column);
            one.Items.Add(member.Value);
            member = member with { Value = one };
        }

        if (!parent.TryAdd(member))
        {
            throw new HclException(
                member.Line,
                member.Column,
                $"\"{member.Name}\" stands twice here; keep one of them."
                + (isBlock ? $" Blocks that may stand more than once: {string.Join(", ", _lists)}." : ""));
        }
    }

    private JsonPart Value()
    {
        if (++_values > JsonTree.MostValues)
        {
            throw Broken(JsonTree.TooManyValues);
        }

        var token = _token;
        var kind = token.Kind switch
        {
            HclTokenKind.Text => JsonPartKind.Text,
            HclTokenKind.Number => JsonPartKind.Number,
            HclTokenKind.Truth => JsonPartKind.Truth,
            _ when token.Is('{') => JsonPartKind.Object,
            _ when token.Is('[') => JsonPartKind.List,
            HclTokenKind.Name => throw BareWord(),
            _ => throw Broken($"Here must stand a value, and here stands {token.Said}; write a string in "
                + "quotes, a number, true, false, a list or an object."),
        };
        if (kind is JsonPartKind.Object or JsonPartKind.List)
        {
            return Nested(new JsonPart(kind, "", token.Line, token.Column));
        }

        Take();
        return new JsonPart(kind, token.Text, token.Line, token.Column);
    }

    private JsonPart Nested(JsonPart part)
    {
        if (++_depth > JsonTree.DeepestNesting)
        {
            throw Broken(JsonTree.TooDeep);
        }

        var (opening, isObject) = (_token, part.Kind == JsonPartKind.Object);
        Take();
        while (!_token.Is(isObject ? '}' : ']'))
        {
            if (_token.Kind == HclTokenKind.End)
            {
                throw new HclException(
                    opening.Line,
                    opening.Column,
                    $"This {opening.Text} is not closed; add {(isObject ? '}' : ']')} where it ends.");
            }

            if (isObject)
            {
                TakeMember(part);
            }
            else
            {
                TakeItem(part);
            }
        }

        Take();
        _depth--;
        return part;
    }

    private void TakeItem(JsonPart list)
    {
        list.Items.Add(Value());
        if (_token.Is(','))
        {
            Take();
        }
        else if (!_token.Is(']') && _token.Kind != HclTokenKind.End)
        {
            throw IsOperator() ? Calculation() : Broken(
                $"Between two values of a list stands a comma, and here stands {_token.Said}; add the comma, "
                + "or close the list with ].");
        }
    }

    private void Take() => _token = _scanner.Next();

    private bool IsOperator() =>
        _token.Kind == HclTokenKind.Stray && Operators.Contains(_token.Text, StringComparison.Ordinal);

    private HclException NoName() => IsOperator()
        ? Calculation()
        : Broken($"Here must stand a name, and here stands {_token.Said}; write name = value.");

    private HclException NoValue(HclToken name) => _token switch
    {
        { Kind: HclTokenKind.Stray, Text: ":" } =>
            Broken($"HCL has no \":\" here; write {name.Text} = and the value."),
        { Kind: HclTokenKind.Stray, Text: "(" } => Call(name),
        { Kind: HclTokenKind.Text or HclTokenKind.Name } => Broken(
            $"Consul's blocks have no labels; take {_token.Text} away, and write it inside: name = "
            + $"\"{_token.Text}\"."),
        _ when IsOperator() => Calculation(),
        _ => Broken($"Behind {name.Text} must stand = or {{, and here stands {_token.Said}; write "
            + $"{name.Text} = and a value."),
    };

    // The word is taken to see what follows it: a call has a bracket there.
    private HclException BareWord()
    {
        var word = _token;
        Take();
        return _token is { Kind: HclTokenKind.Stray, Text: "(" } ? Call(word)
            : word.Text == "null" ? At(word, "HCL has no null here; leave the key out.")
            : At(word, $"{word.Text} stands without quotes; write \"{word.Text}\" if a string is meant.");
    }

    private static HclException Call(HclToken name) =>
        At(name, $"{name.Text}(…) is a function, and Consul calls none; write the value itself.");

    private HclException Calculation() =>
        Broken($"{_token.Said} belongs to a calculation, and Consul does none; write the value itself.");

    private HclException Broken(string message) => At(_token, message);

    private static HclException At(HclToken token, string message) => new(token.Line, token.Column, message);
}
