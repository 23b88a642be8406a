namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// What the trace says about one node. The terminal is kept as numbers of events; its text is made when
/// shown.
/// </summary>
internal struct NodeCell
{
    /// <summary>True while the daemon is stopped.</summary>
    public bool IsDown;

    /// <summary>True while a dnsmasq does not read its sockets.</summary>
    public bool Stalled;

    /// <summary>dnsmasq: records in use. Consul: open recursions.</summary>
    public int Held;

    /// <summary>Queries that wait in the socket buffer.</summary>
    public int Queued;

    /// <summary>Queries the full socket buffer dropped.</summary>
    public int Dropped;

    /// <summary>Feature level of systemd-resolved.</summary>
    public int Level;

    /// <summary>Lookups begun.</summary>
    public int Sent;

    /// <summary>Lookups answered in time.</summary>
    public int Answered;

    /// <summary>Lookups that failed.</summary>
    public int Failed;

    /// <summary>
    /// One more than the number of the event that began the last lookup by a trigger; 0 for none.
    /// </summary>
    public int TerminalBegan;

    /// <summary>One more than the number of the event that ended that lookup; 0 while it runs.</summary>
    public int TerminalEnded;

    /// <summary>One more than the number of the event that printed its verdict; 0 for none.</summary>
    public int TerminalPrinted;
}
