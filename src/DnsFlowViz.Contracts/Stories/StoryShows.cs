namespace DnsFlowViz.Contracts.Stories;

/// <summary>What a run can show, as the gallery sorts its cards.</summary>
public static class StoryShows
{
    /// <summary>A table of forward slots was full.</summary>
    public const string Fills = "fills";

    /// <summary>Something still goes round at the end of the run.</summary>
    public const string LivesOn = "lives-on";

    /// <summary>It went round, and was over before the end of the run.</summary>
    public const string Ends = "ends";

    /// <summary>Of the lookups of others one in a hundred or more failed while it went round.</summary>
    public const string Fails = "fails";

    /// <summary>They were answered, and half of them took ten times as long as before.</summary>
    public const string Late = "late";

    /// <summary>They were answered as if nothing were.</summary>
    public const string Unharmed = "unharmed";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Fills, LivesOn, Ends, Fails, Late, Unharmed];
}
