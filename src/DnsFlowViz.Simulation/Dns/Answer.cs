namespace DnsFlowViz.Simulation.Dns;

/// <summary>What an answer says, as far as any rule looks at it.</summary>
/// <param name="Rcode">Response code.</param>
/// <param name="HasRecords">The answer section holds records of the type that was asked for.</param>
/// <param name="HasSoa">The authority section holds the zone's SOA, so that a negative answer can be cached
/// (RFC 2308).</param>
/// <param name="HasOpt">There is an OPT record.</param>
/// <param name="TtlSeconds">Seconds it may be kept: of the records, or of the SOA for a negative
/// answer.</param>
public readonly record struct Answer(Rcode Rcode, bool HasRecords, bool HasSoa, bool HasOpt, int TtlSeconds)
{
    /// <summary>Its records have a valid signature of their zone, and the zone's key is at hand.</summary>
    public bool IsSigned { get; init; }

    /// <summary>
    /// The first address of its records as one number, 10.0.0.1 as 0x0A000001; 0 when it has none. Only log
    /// lines look at it.
    /// </summary>
    public uint Address { get; init; }

    /// <summary>An answer that only says its code.</summary>
    public static Answer Error(Rcode rcode) => new(rcode, false, false, false, 0);
}
