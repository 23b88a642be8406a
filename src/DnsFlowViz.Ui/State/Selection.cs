namespace DnsFlowViz.Ui.State;

/// <summary>The one query that is pointed at, everywhere on the page.</summary>
/// <param name="Query">Its number in the run.</param>
public sealed record Selection(int Query)
{
    /// <summary>
    /// The query whose slot waits for this one's answer; -1 for none, or while it is not known.
    /// </summary>
    public int Parent { get; init; } = -1;

    /// <summary>The queries whose answers this one's slot waits for.</summary>
    public IReadOnlySet<int> Children { get; init; } = new HashSet<int>();

    /// <summary>Other queries that came from the same slot.</summary>
    public IReadOnlySet<int> Twins { get; init; } = new HashSet<int>();

    /// <summary>When it was sent first, nanoseconds of virtual time; -1 while it is not known.</summary>
    public long SentNs { get; init; } = -1;

    /// <summary>Its lap; 0 outside a loop.</summary>
    public int Lap { get; init; }
}
