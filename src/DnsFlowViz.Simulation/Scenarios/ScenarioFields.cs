using System.Globalization;
using System.Text;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// Reads the properties of one object of a scenario. Every reading gives a value, also after an error has
/// been said, so that all errors of a text are found in one go.
/// </summary>
internal sealed class ScenarioFields
{
    private readonly JsonPart _part;
    private readonly string _path;
    private readonly ScenarioFindings _findings;

    /// <summary>Opens an object; says which properties it does not know and which it misses.</summary>
    /// <param name="part">The object.</param>
    /// <param name="path">Its JSON path.</param>
    /// <param name="kind">Which object of <see cref="ScenarioFormat.Objects"/> it is.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="format">The objects of another format; null for a scenario's.</param>
    public ScenarioFields(
        JsonPart part,
        string path,
        string kind,
        ScenarioFindings findings,
        IReadOnlyDictionary<string, IReadOnlyList<ScenarioProperty>>? format = null)
    {
        _part = part;
        _path = path;
        _findings = findings;
        findings.Stands(path, part.Line, part.Column);
        if (part.Kind != JsonPartKind.Object)
        {
            findings.Error(path, $"A {kind} must be an object in braces, and here stands {part.Said}.");
            return;
        }

        var known = (format ?? ScenarioFormat.Objects)[kind];
        SayUnknown(known, kind);
        foreach (var missing in known.Where(wanted => wanted.Required && part.Member(wanted.Name) is null))
        {
            findings.Error(
                PathOf(missing.Name),
                $"This {kind} has no \"{missing.Name}\"; add \"{missing.Name}\": {missing.Example}.");
        }
    }

    /// <summary>The JSON path of a property.</summary>
    public string PathOf(string name) => _path == ScenarioFindings.Root ? name : $"{_path}.{name}";

    /// <summary>A string; empty when it is missing or wrong, which has been said then.</summary>
    public string Text(string name, int longest = ScenarioBounds.TitleLength)
    {
        var text = TextOrEmpty(name, longest);
        if (text is { Length: 0 })
        {
            _findings.Error(PathOf(name), $"\"{name}\" is empty; write a word or take the property away.");
        }

        return text ?? "";
    }

    /// <summary>A string that may be left out or empty; null when it is left out or wrong.</summary>
    public string? TextOrEmpty(string name, int longest = ScenarioBounds.TitleLength)
    {
        if (Find(name) is not { } part)
        {
            return null;
        }

        if (part.Kind != JsonPartKind.Text)
        {
            _findings.Error(
                PathOf(name),
                $"\"{name}\" must be a string in quotes, and here stands {part.Said}.");
            return null;
        }

        if (part.Text.Length > longest)
        {
            _findings.Error(
                PathOf(name),
                $"\"{name}\" may have at most {longest:N0} characters; make it shorter.");
            return null;
        }

        return part.Text;
    }

    /// <summary>A string that may be left out but not empty; null when it is left out or wrong.</summary>
    public string? OptionalText(string name, int longest = ScenarioBounds.TitleLength)
    {
        var text = Text(name, longest);
        return text.Length == 0 ? null : text;
    }

    /// <summary>One of a few words; empty when it is missing or wrong.</summary>
    public string OneOf(string name, IReadOnlyCollection<string> words)
    {
        var word = Text(name);
        if (word.Length == 0 || words.Contains(word))
        {
            return word;
        }

        _findings.Error(PathOf(name), $"\"{name}\" cannot be \"{word}\". {NearestWord.Suggest(word, words)}");
        return "";
    }

    /// <summary>An id: lower case letters, digits and hyphens; empty when it is missing or wrong.</summary>
    public string Id(string name)
    {
        var id = Text(name, ScenarioBounds.IdLength);
        if (id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            return id;
        }

        _findings.Error(
            PathOf(name),
            $"\"{name}\" takes lower case letters, digits and hyphens only; write an id such as "
            + "\"dnsmasq-2\".");
        return "";
    }

    /// <summary>A whole number in a range; null when it is left out or wrong.</summary>
    public long? Number(string name, long least, long most) => (long?)Whole(name, least, most);

    /// <summary>A whole number in a range; a given one when it is left out or wrong.</summary>
    public int Number(string name, int least, int most, int otherwise) =>
        (int)(Whole(name, least, most) ?? otherwise);

    /// <summary>A number that takes all of 64 bits; 0 when it is missing or wrong.</summary>
    public ulong Seed(string name) => (ulong)(Whole(name, 0, ulong.MaxValue) ?? 0);

    /// <summary>The entries of a list with their paths; none when it is left out or wrong.</summary>
    /// <param name="name">The property.</param>
    /// <param name="most">Entries it may have.</param>
    public IReadOnlyList<(JsonPart Part, string Path)> Items(string name, int most)
    {
        if (Find(name) is not { } part)
        {
            return [];
        }

        if (part.Kind != JsonPartKind.List)
        {
            _findings.Error(
                PathOf(name),
                $"\"{name}\" must be a list in brackets, and here stands {part.Said}.");
            return [];
        }

        if (part.Items.Count > most)
        {
            _findings.Error(
                PathOf(name),
                $"There are {part.Items.Count:N0} entries in \"{name}\" and at most {most:N0} are "
                + "allowed; take some away.");
        }

        return [.. part.Items.Take(most).Select((item, i) => (item, $"{PathOf(name)}[{i}]"))];
    }

    /// <summary>A list of sentences.</summary>
    public IReadOnlyList<string> Sentences(string name, int most)
    {
        var sentences = new List<string>();
        foreach (var (part, path) in Items(name, most))
        {
            _findings.Stands(path, part.Line, part.Column);
            if (part is { Kind: JsonPartKind.Text, Text.Length: > 0 and <= ScenarioBounds.TitleLength })
            {
                sentences.Add(part.Text);
            }
            else
            {
                _findings.Error(
                    path,
                    $"This must be a string of 1 to {ScenarioBounds.TitleLength} characters.");
            }
        }

        return sentences;
    }

    /// <summary>
    /// Config files: name to text, where a text is a string or a list of lines. In ordinal order.
    /// </summary>
    public IReadOnlyDictionary<string, string> Files(string name)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Find(name) is not { } part)
        {
            return files;
        }

        if (part.Kind != JsonPartKind.Object)
        {
            _findings.Error(
                PathOf(name),
                $"\"{name}\" must be an object of file names and texts, and here stands {part.Said}.");
            return files;
        }

        if (part.Members.Count > ScenarioBounds.Files)
        {
            _findings.Error(
                PathOf(name),
                $"A node may have at most {ScenarioBounds.Files} files; take some away.");
        }

        foreach (var member in part.Members.Take(ScenarioBounds.Files))
        {
            var path = $"{PathOf(name)}[\"{member.Name}\"]";
            _findings.Stands(path, member.Line, member.Column);
            if (member.Name.Length > ScenarioBounds.FileNameLength)
            {
                _findings.Error(
                    path,
                    $"A file's name may have at most {ScenarioBounds.FileNameLength} characters; make it "
                    + "shorter.");
            }
            else if (FileText(member.Value, path) is { } text)
            {
                files[member.Name] = text;
            }
        }

        return files;
    }

    private string? FileText(JsonPart part, string path)
    {
        var lines = part.Kind == JsonPartKind.List ? part.Items : [part];
        if (!lines.TrueForAll(line => line.Kind == JsonPartKind.Text))
        {
            _findings.Error(path, "A file's text must be a string, or a list of strings with one line each.");
            return null;
        }

        var text = string.Join('\n', lines.Select(line => line.Text));
        if (Encoding.UTF8.GetByteCount(text) <= ScenarioBounds.FileBytes)
        {
            return text;
        }

        _findings.Error(
            path,
            $"A config file may have at most {ScenarioBounds.FileBytes:N0} bytes (64 KiB); make it shorter.");
        return null;
    }

    private Int128? Whole(string name, Int128 least, Int128 most)
    {
        if (Find(name) is not { } part)
        {
            return null;
        }

        if (part.Kind != JsonPartKind.Number)
        {
            _findings.Error(
                PathOf(name),
                $"\"{name}\" must be a whole number without quotes, and here stands {part.Said}.");
            return null;
        }

        if (part.Text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
        {
            _findings.Error(
                PathOf(name),
                $"\"{name}\" must be a whole number: {part.Text} has a fraction or an exponent; write "
                + "all its digits.");
            return null;
        }

        var read = Int128.TryParse(
            part.Text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number);
        if (read && number >= least && number <= most)
        {
            return number;
        }

        _findings.Error(
            PathOf(name),
            $"\"{name}\" must be from {least:N0} to {most:N0}; {part.Text} is outside.");
        return null;
    }

    private JsonPart? Find(string name)
    {
        if (_part.Members.FirstOrDefault(member => member.Name == name) is not { } member)
        {
            return null;
        }

        _findings.Stands(PathOf(name), member.Line, member.Column);
        return member.Value;
    }

    private void SayUnknown(IReadOnlyList<ScenarioProperty> known, string kind)
    {
        var names = known.Select(property => property.Name).ToArray();
        foreach (var member in _part.Members.Where(member => !names.Contains(member.Name)))
        {
            if (_findings.IsFull)
            {
                return;
            }

            var path = PathOf(member.Name);
            _findings.Stands(path, member.Line, member.Column);
            _findings.Error(
                path,
                $"A {kind} has no property \"{member.Name}\". {NearestWord.Suggest(member.Name, names)}");
        }
    }
}
