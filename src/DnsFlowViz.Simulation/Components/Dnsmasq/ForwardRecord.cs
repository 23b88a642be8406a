using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>dnsmasq's <c>frec</c>: one forwarded query that waits for its answer.</summary>
public struct ForwardRecord
{
    /// <summary>True while it is taken.</summary>
    public bool InUse;

    /// <summary>When it was taken; sending again does not refresh it.</summary>
    public Instant TakenAt;

    /// <summary>The query as it came from the asker.</summary>
    public Message Asked;

    /// <summary>Number of the group of servers it was taken for.</summary>
    public int Group;

    /// <summary>
    /// The first of those who joined later, a place in <see cref="JoinedAskers"/>; -1 for none.
    /// </summary>
    public int FirstJoined;

    /// <summary>The id under which it is forwarded.</summary>
    public ushort NewId;

    /// <summary>The source port it is forwarded from.</summary>
    public ushort Port;

    /// <summary>
    /// dnsmasq's counter: 0 = one server by choice; otherwise 1 + servers that have still to answer.
    /// </summary>
    public int ForwardAll;

    /// <summary>The server it was last sent to, a place in the server list.</summary>
    public int SentTo;

    /// <summary>The query that was sent to that server.</summary>
    public int OutQuery;

    /// <summary>The serial that its lines of <c>log-queries</c> carry.</summary>
    public int Serial;

    /// <summary>True once it was sent again.</summary>
    public bool SentAgain;

    /// <summary>When it is sent again by the clock; none unless <c>fast-dns-retry</c> is set.</summary>
    public Alarm RetryAlarm;

    /// <summary>The delay that alarm was set to, in milliseconds.</summary>
    public long RetryDelayMs;

    /// <summary>Neighbours in the order of age; -1 at the ends.</summary>
    internal int Older;

    /// <summary>See <see cref="Older"/>.</summary>
    internal int Younger;
}
