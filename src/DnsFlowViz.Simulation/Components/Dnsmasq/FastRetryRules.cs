namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary><c>fast-dns-retry</c>: sending again without waiting for the asker.</summary>
public static class FastRetryRules
{
    /// <summary>The first delay when the option names none, in milliseconds.</summary>
    public const int FirstDelayMs = 1_000;

    /// <summary>The shortest first delay, in milliseconds.</summary>
    public const int ShortestDelayMs = 50;

    /// <summary>How long it goes on when the option does not say, in milliseconds.</summary>
    public const int TotalMs = 10_000;

    private static readonly DnsmasqVersion First = DnsmasqVersion.Release(88);

    /// <summary>The option came with 2.88; before it, such a line does nothing.</summary>
    [Cites("dnsmasq", "src/forward.c", "fast_retry", Since = "2.88", Rule = "D29")]
    public static bool KnowsTheOption(DnsmasqVersion version) => version >= First;

    /// <summary>The delay after this one, in milliseconds: twice as long.</summary>
    public static long NextDelayMs(long delayMs) => 2 * delayMs;
}
