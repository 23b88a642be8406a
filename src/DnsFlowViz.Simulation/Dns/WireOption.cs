namespace DnsFlowViz.Simulation.Dns;

/// <summary>One option inside an OPT record (RFC 6891 section 6.1.2).</summary>
/// <param name="Code">OPTION-CODE, such as 10 for a cookie (RFC 7873).</param>
/// <param name="Data">OPTION-DATA, its octets as they are.</param>
public sealed record WireOption(ushort Code, ReadOnlyMemory<byte> Data);
