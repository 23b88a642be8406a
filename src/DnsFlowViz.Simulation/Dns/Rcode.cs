namespace DnsFlowViz.Simulation.Dns;

/// <summary>Response codes, spelled as in RFC 1035 section 4.1.1 and RFC 2136.</summary>
public enum Rcode : byte
{
    /// <summary>No error.</summary>
    NOERROR = 0,

    /// <summary>The server could not read the query.</summary>
    FORMERR = 1,

    /// <summary>The server could not answer because of a problem of its own.</summary>
    SERVFAIL = 2,

    /// <summary>The name does not exist.</summary>
    NXDOMAIN = 3,

    /// <summary>The server does not support this kind of query.</summary>
    NOTIMP = 4,

    /// <summary>The server refuses to answer.</summary>
    REFUSED = 5,
}
