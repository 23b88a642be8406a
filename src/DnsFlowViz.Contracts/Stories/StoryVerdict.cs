namespace DnsFlowViz.Contracts.Stories;

/// <summary>What a change does to the incident, worst first.</summary>
public static class StoryVerdict
{
    /// <summary>The verdicts in order.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["makes it worse", "no effect", "delays", "mitigates", "cures"];
}
