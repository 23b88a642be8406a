using System.Buffers.Binary;
using System.Globalization;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Recordings.OnTheWire;

namespace DnsFlowViz.Reports.Exports;

/// <summary>
/// A message inside UDP inside IPv4 (RFC 768, RFC 791), with both checksums. Not fragmented: identification
/// is 0 and DF is set, as RFC 6864 allows.
/// </summary>
internal static class Packet
{
    /// <summary>Octets of the two headers together.</summary>
    public const int Headers = IpHeader + UdpHeader;

    private const int IpHeader = 20;
    private const int UdpHeader = 8;
    private const byte Udp = 17;
    private const byte TimeToLive = 64;
    private const ushort DontFragment = 0x4000;

    /// <summary>Writes the packet; gives its length in octets.</summary>
    public static int Write(Span<byte> to, in MessageOnTheWire sent)
    {
        var udpLength = UdpHeader + WireFormat.Write(to[Headers..], sent.Message);
        var length = IpHeader + udpLength;
        WriteIp(to[..IpHeader], sent, length);
        WriteUdp(to[IpHeader..length], sent);

        // The checksum of UDP is taken over the addresses too, as if they stood before it; 0 would mean none.
        var pseudo = Sum(to[12..20]) + Udp + (uint)udpLength;
        var checksum = Fold(pseudo + Sum(to[IpHeader..length]));
        BinaryPrimitives.WriteUInt16BigEndian(
            to[(IpHeader + 6)..], checksum == 0 ? ushort.MaxValue : checksum);
        return length;
    }

    private static void WriteIp(Span<byte> to, in MessageOnTheWire sent, int length)
    {
        to.Clear();
        to[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], (ushort)length);
        BinaryPrimitives.WriteUInt16BigEndian(to[6..], DontFragment);
        to[8] = TimeToLive;
        to[9] = Udp;
        WriteAddress(to[12..], sent.From.Address);
        WriteAddress(to[16..], sent.To.Address);
        BinaryPrimitives.WriteUInt16BigEndian(to[10..], Fold(Sum(to)));
    }

    private static void WriteUdp(Span<byte> to, in MessageOnTheWire sent)
    {
        BinaryPrimitives.WriteUInt16BigEndian(to, sent.From.Port);
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], sent.To.Port);
        BinaryPrimitives.WriteUInt16BigEndian(to[4..], (ushort)to.Length);
        to[6..UdpHeader].Clear();
    }

    private static void WriteAddress(Span<byte> to, string address)
    {
        var rest = address.AsSpan();
        for (var part = 0; part < 4; part++)
        {
            var dot = rest.IndexOf('.');
            to[part] = byte.Parse(
                dot < 0 ? rest : rest[..dot], NumberStyles.None, CultureInfo.InvariantCulture);
            rest = rest[(dot + 1)..];
        }
    }

    /// <summary>
    /// The 16-bit numbers of some octets added up; an odd last octet is the high half of one.
    /// </summary>
    private static uint Sum(ReadOnlySpan<byte> octets)
    {
        var sum = 0u;
        for (; octets.Length > 1; octets = octets[2..])
        {
            sum += BinaryPrimitives.ReadUInt16BigEndian(octets);
        }

        return octets.IsEmpty ? sum : sum + ((uint)octets[0] << 8);
    }

    /// <summary>The Internet checksum of a sum (RFC 1071): carries come back in, and all bits turn.</summary>
    private static ushort Fold(uint sum)
    {
        sum = (sum & 0xFFFF) + (sum >> 16);
        sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)~sum;
    }
}
