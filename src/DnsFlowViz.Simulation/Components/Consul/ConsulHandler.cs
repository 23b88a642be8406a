namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>The part of Consul's DNS server that a question is handed to.</summary>
public enum ConsulHandler
{
    /// <summary>Nobody: the DNS library answers by itself.</summary>
    None,

    /// <summary>The handler of its own domain.</summary>
    OwnDomain,

    /// <summary>The handler of <c>arpa</c>: names for addresses.</summary>
    Reverse,

    /// <summary>The handler of the root: the recursors.</summary>
    Recursors,
}
