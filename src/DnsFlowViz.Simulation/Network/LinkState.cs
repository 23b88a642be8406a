namespace DnsFlowViz.Simulation.Network;

/// <summary>How one direction of a link behaves now.</summary>
/// <param name="OneWayNs">Delay, nanoseconds.</param>
/// <param name="JitterNs">Largest random delay added, nanoseconds.</param>
/// <param name="LossPpm">Messages lost, parts per million.</param>
public readonly record struct LinkState(long OneWayNs, long JitterNs, int LossPpm)
{
    /// <summary>A link nobody described: 100 µs one way, no jitter, no loss.</summary>
    public static LinkState Default => new(100 * Kernel.Instant.Microsecond, 0, 0);
}
