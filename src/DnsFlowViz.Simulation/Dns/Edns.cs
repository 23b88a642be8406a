namespace DnsFlowViz.Simulation.Dns;

/// <summary>
/// What a query's OPT record says (RFC 6891). The daemons' rules look at these bits, never at the bytes.
/// </summary>
[Flags]
public enum Edns : byte
{
    /// <summary>No OPT record.</summary>
    None = 0,

    /// <summary>There is an OPT record.</summary>
    Opt = 1,

    /// <summary>The DO bit: signatures are wanted.</summary>
    Do = 2,

    /// <summary>Options inside the OPT record: a cookie, or DAU, DHU and N3U.</summary>
    Options = 4,

    /// <summary>A large UDP size is offered (4096).</summary>
    Large = 8,
}
