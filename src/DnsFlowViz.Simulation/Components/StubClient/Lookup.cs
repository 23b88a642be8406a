using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>A lookup that waits for its answer.</summary>
internal struct Lookup
{
    /// <summary>Number of its first query, by which its beginning and its end are told.</summary>
    public int First;

    /// <summary>The query as it was last sent.</summary>
    public Message Query;

    /// <summary>Place of the server it was sent to.</summary>
    public int Server;

    /// <summary>The queries that are under way to each server, while the sockets are open.</summary>
    public PerServer Sockets;

    /// <summary>The load it belongs to; null for a trigger's.</summary>
    public LoadSender? Sender;

    /// <summary>Workload, or -1 - trigger.</summary>
    public int Workload;

    /// <summary>How its client behaves: one of the names of <see cref="Scenarios.WorkloadClient"/>.</summary>
    public string Client;

    /// <summary>When it began.</summary>
    public Instant Started;

    /// <summary>Attempts made.</summary>
    public int Attempts;

    /// <summary>Rings when the attempt's wait is over.</summary>
    public Alarm Wait;

    /// <summary>True while somebody waits.</summary>
    public bool IsOpen;
}
