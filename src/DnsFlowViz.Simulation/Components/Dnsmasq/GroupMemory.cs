namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// What dnsmasq remembers of one group of servers: which answered last, and when all were tried.
/// </summary>
public struct GroupMemory
{
    /// <summary>The server that answered last, a place in the server list; -1 for none.</summary>
    public int GoodServer;

    /// <summary>Queries since the whole group was asked.</summary>
    public int SinceTest;

    /// <summary>Second in which the whole group was asked.</summary>
    public long TestSecond;

    /// <summary>Records of this group in use.</summary>
    public int InUse;
}
