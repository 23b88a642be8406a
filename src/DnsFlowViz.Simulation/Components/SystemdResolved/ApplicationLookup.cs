using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>A lookup of an application that asked the local stub.</summary>
internal struct ApplicationLookup
{
    /// <summary>Number of the trigger that asked for it.</summary>
    public int Number;

    /// <summary>The transaction that answers it; null when the place is free.</summary>
    public Transaction? Transaction;

    /// <summary>When it began.</summary>
    public Instant Started;

    /// <summary>True while the application still waits.</summary>
    public bool IsAwaited;

    /// <summary>Rings when the application has waited long enough.</summary>
    public Alarm Patience;

    /// <summary>Rings when the daemon gives the query up.</summary>
    public Alarm Limit;
}
