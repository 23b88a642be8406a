namespace DnsFlowViz.Reports.Comparison;

/// <summary>
/// What a fix is worth, from runs. They are judged in this order; the first that fits it is.
/// </summary>
public static class FixVerdict
{
    /// <summary>No name is forwarded to Consul more than once per question, no loop query remains, and
    /// lookups are answered.</summary>
    public const string Cures = "cures";

    /// <summary>Loop queries remain, and lookups are answered.</summary>
    public const string Mitigates = "mitigates";

    /// <summary>Fewer lookups are answered than without it, or later.</summary>
    public const string Worse = "worse";

    /// <summary>The same harm later, or back after the client's next question.</summary>
    public const string Delays = "delays";

    /// <summary>Nothing of that.</summary>
    public const string NoEffect = "no-effect";

    /// <summary>All of them, in the order they are judged.</summary>
    public static IReadOnlyList<string> All { get; } = [Cures, Mitigates, Worse, Delays, NoEffect];
}
