namespace DnsFlowViz.Simulation.Dns;

/// <summary>The OPT record of a message: EDNS version 0 (RFC 6891 section 6.1).</summary>
/// <param name="UdpSize">Octets the sender can take in one UDP answer.</param>
/// <param name="Do">The DO bit: signatures are wanted (RFC 3225).</param>
/// <param name="Options">Its options, in order.</param>
public sealed record WireOpt(ushort UdpSize, bool Do, IReadOnlyList<WireOption> Options)
{
    /// <summary>An OPT record with no option in it.</summary>
    public WireOpt(ushort udpSize, bool @do)
        : this(udpSize, @do, [])
    {
    }
}
