namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>What <c>log-queries</c> makes dnsmasq print about every query.</summary>
public enum QueryLogForm
{
    /// <summary>Nothing: the option is not set.</summary>
    Off = 0,

    /// <summary>What happened, to which name.</summary>
    Plain = 1,

    /// <summary><c>extra</c>: in front of it the query's serial, and the asker's address and port.</summary>
    Extra = 2,

    /// <summary><c>proto</c>: as <c>extra</c>, and in front of that the protocol.</summary>
    Protocol = 3,
}
