using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>
/// Every knob of a Consul agent's DNS that this model acts on, with the default Consul itself has.
/// </summary>
public sealed record ConsulOptions
{
    /// <summary>How a strategy that draws the order of recursors is written.</summary>
    public const string RandomStrategy = "random";

    /// <summary>How the strategy of the list's own order is written.</summary>
    public const string SequentialStrategy = "sequential";

    /// <summary>The release it plays.</summary>
    public ConsulVersion Version { get; init; } = ConsulVersion.Measured;

    /// <summary><c>domain</c>: the zone it answers; lower case, no final dot.</summary>
    public string Domain { get; init; } = "consul";

    /// <summary><c>alt_domain</c>: a second name for that zone; empty when there is none.</summary>
    public string AltDomain { get; init; } = "";

    /// <summary><c>recursors</c>, in the order given, each address once.</summary>
    public IReadOnlyList<Recursor> Recursors { get; init; } = [];

    /// <summary>
    /// <c>dns_config.recursor_timeout</c>: how long it waits for one recursor, nanoseconds.
    /// </summary>
    public long RecursorTimeoutNs { get; init; } = 2_000_000_000;

    /// <summary>The line that set <see cref="RecursorTimeoutNs"/>; null for the default.</summary>
    public ConfigLine? RecursorTimeoutLine { get; init; }

    /// <summary>
    /// <c>dns_config.recursor_strategy</c>: in which order the recursors are tried, from 1.11 on.
    /// </summary>
    public string RecursorStrategy { get; init; } = SequentialStrategy;

    /// <summary><c>experiments</c>: the switches of trial code, as written.</summary>
    public IReadOnlyList<string> Experiments { get; init; } = [];

    /// <summary><c>ports.dns</c>: the port it answers on; -1 when DNS is off.</summary>
    public int DnsPort { get; init; } = 8600;

    /// <summary><c>client_addr</c>: the address it answers on.</summary>
    public string ClientAddr { get; init; } = "127.0.0.1";

    /// <summary><c>dns_config.soa.min_ttl</c>: seconds others may keep a negative answer.</summary>
    public int SoaMinTtlSeconds { get; init; }

    /// <summary><c>dns_config.service_ttl</c> for all services: seconds others may keep an answer.</summary>
    public int ServiceTtlSeconds { get; init; }

    /// <summary>The services defined in the config that have an address, in the order of the text.</summary>
    public IReadOnlyList<ServiceInstance> Services { get; init; } = [];

    /// <summary>
    /// <c>node_name</c>: the agent's own name; Consul takes the host's name when it is left out.
    /// </summary>
    public string NodeName { get; init; } = "consul";
}
