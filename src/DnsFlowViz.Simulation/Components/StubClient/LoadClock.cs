using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>
/// When the lookups of a load begin: evenly spaced from its start, the first at the start itself.
/// </summary>
internal sealed class LoadClock
{
    private const long NsTimesMilli = 1_000 * Instant.Second;
    private readonly long _startNs;
    private readonly long _lastNs;
    private readonly int _perSecondMilli;

    public LoadClock(Load load)
    {
        ArgumentNullException.ThrowIfNull(load);
        _startNs = (load.Workload.StartUs ?? 0) * Instant.Microsecond;
        _lastNs = Math.Min(load.Workload.EndUs ?? load.HorizonUs, load.HorizonUs) * Instant.Microsecond;
        _perSecondMilli = load.Workload.PerSecondMilli;
    }

    /// <summary>Number of the next lookup, from 0.</summary>
    public int Next { get; private set; }

    /// <summary>
    /// Nanoseconds from an instant to the next lookup; those before it are left out. -1 when none follows.
    /// </summary>
    public long WaitNs(Instant now)
    {
        while (_perSecondMilli > 0 && AtNs(Next) < now.Ns)
        {
            Next++;
        }

        return _perSecondMilli > 0 && AtNs(Next) <= _lastNs ? AtNs(Next) - now.Ns : -1;
    }

    /// <summary>Goes on to the following lookup. Returns the number of the one that begins now.</summary>
    public int Take() => Next++;

    private long AtNs(int number) => _startNs + (long)((Int128)number * NsTimesMilli / _perSecondMilli);
}
