namespace DnsFlowViz.Contracts.Stories;

/// <summary>What a beat of a story can point at.</summary>
public static class StoryHighlight
{
    /// <summary>The edge that closes the ring.</summary>
    public const string Edge = "edge";

    /// <summary>The config line at fault.</summary>
    public const string Config = "config";

    /// <summary>The slot board.</summary>
    public const string Board = "board";

    /// <summary>The daemons' log.</summary>
    public const string Log = "log";

    /// <summary>Lookups of others that fail.</summary>
    public const string Failures = "failures";

    /// <summary>The two runs side by side, in place of the diagram.</summary>
    public const string Twins = "twins";

    /// <summary>What the viewer can do next.</summary>
    public const string Choices = "choices";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Edge, Config, Board, Log, Failures, Twins, Choices];
}
