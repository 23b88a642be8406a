using DnsFlowViz.Contracts.Links;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>What was replaced, in order of appearance, each once.</summary>
internal sealed class ChangeList
{
    private readonly HashSet<(string Old, string New)> _known = [];
    private readonly List<NameChange> _changes = [];

    /// <summary>Takes down that something got another text; the same text is no change.</summary>
    public void Add(string old, string now, string kind)
    {
        if (!string.Equals(old, now, StringComparison.OrdinalIgnoreCase)
            && _known.Add((old.ToLowerInvariant(), now)))
        {
            _changes.Add(new NameChange(old, now, kind));
        }
    }

    /// <summary>All of them.</summary>
    public NameChange[] ToArray() => [.. _changes];
}
