using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>
/// A Consul's config file with its lines: reads single values and says what is wrong with them.
/// </summary>
/// <param name="file">Name of the file.</param>
/// <param name="lines">The lines of the file.</param>
/// <param name="findings">Takes what there is to say.</param>
internal sealed class ConsulText(string file, string[] lines, FindingList findings)
{
    // One line may hold thousands of recursors or services.
    private readonly ConfigLine?[] _lines = new ConfigLine?[lines.Length];

    /// <summary>What was said so far.</summary>
    public FindingList Findings => findings;

    /// <summary>A line of the file, to be kept with an option.</summary>
    public ConfigLine LineOf(int number) =>
        _lines[number - 1] ??= TextLines.Line(file, number, lines[number - 1]);

    /// <summary>An example in the words of the file's format.</summary>
    public string Example(string json, string hcl) => file == ConsulConfig.HclFile ? hcl : json;

    /// <summary>The members of an object; none, with an error, when the value is something else.</summary>
    public IEnumerable<(JsonMember Member, JsonPart Value)> MembersOf(JsonPart part, string name)
    {
        if (part.Kind == JsonPartKind.Object)
        {
            return part.Members.Select(member => (member, member.Value));
        }

        Error(part, $"{name} must be an object in braces, and here stands {part.Said}.");
        return [];
    }

    /// <summary>A string; null, with an error, for anything else.</summary>
    public string? Text(JsonMember member)
    {
        if (member.Value.Kind == JsonPartKind.Text)
        {
            return member.Value.Text;
        }

        Error(
            member.Value,
            $"{member.Name} must be a string in quotes, and here stands {member.Value.Said}.");
        return null;
    }

    /// <summary>A domain name without final dot; null, with an error, for anything else.</summary>
    public string? Domain(JsonMember member)
    {
        if (Text(member) is not { } said)
        {
            return null;
        }

        if (DomainText.TryRead(said, out var domain) && domain.Length > 0)
        {
            return domain;
        }

        Error(member.Value, $"\"{said}\" is not a domain name; write one such as \"consul\".");
        return null;
    }

    /// <summary>A duration in nanoseconds; null, with an error, for anything else.</summary>
    public long? Duration(JsonMember member)
    {
        if (Text(member) is not { } said)
        {
            return null;
        }

        if (DurationText.TryRead(said, out var nanoseconds))
        {
            return nanoseconds;
        }

        Error(member.Value, $"\"{said}\" is not a duration; write one such as \"2s\", \"500ms\" or \"1m\".");
        return null;
    }

    /// <summary>
    /// Says what a key would do that this model does not act on, or that Consul has no such key.
    /// </summary>
    /// <param name="parent">The object it stands in, such as <c>dns_config</c>; empty for the top.</param>
    /// <param name="member">The key.</param>
    public void SayUnmodelled(string parent, JsonMember member)
    {
        if (ConsulUnmodelled.Find(parent, member.Name) is { } would)
        {
            findings.Note(
                file,
                member.Line,
                member.Column,
                $"{member.Name} {would}; this model does not act on it.");
        }
        else if (!findings.IsFull)
        {
            findings.Warning(
                file,
                member.Line,
                member.Column,
                $"\"{member.Name}\" is no key of Consul that is known here. "
                + findings.Suggest(member.Name, ConsulUnmodelled.KnownIn(parent)));
        }
    }

    /// <summary>An error at this value.</summary>
    public void Error(JsonPart part, string message) =>
        findings.Error(file, part.Line, part.Column, message);

    /// <summary>A note at this value.</summary>
    public void Note(JsonPart part, string message) =>
        findings.Note(file, part.Line, part.Column, message);
}
