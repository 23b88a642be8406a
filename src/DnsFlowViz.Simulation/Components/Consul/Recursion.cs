using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>A question in Consul's hands: one goroutine of its DNS server.</summary>
public struct Recursion
{
    /// <summary>True while the goroutine lives.</summary>
    public bool InUse;

    /// <summary>True once it asks recursors; before that it only works on the question.</summary>
    public bool Asking;

    /// <summary>The question as it came.</summary>
    public Message Asked;

    /// <summary>Place of the recursor being asked.</summary>
    public int Recursor;

    /// <summary>The query sent to it.</summary>
    public int OutQuery;

    /// <summary>What that recursor answered, once it did.</summary>
    public Answer Answer;

    /// <summary>When it gives that recursor up.</summary>
    public Alarm Timeout;
}
