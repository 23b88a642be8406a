using System.Globalization;

namespace DnsFlowViz.Simulation.Dns;

/// <summary>
/// One resource record of class IN (RFC 1035 section 4.1.3). Its data is one of three: octets, a name, or
/// an SOA.
/// </summary>
/// <param name="Owner">The name it belongs to.</param>
/// <param name="Type">Its type.</param>
/// <param name="TtlSeconds">Seconds it may be kept.</param>
public sealed record WireRecord(string Owner, RecordType Type, uint TtlSeconds)
{
    /// <summary>Data that is written as it is: the address of an A or AAAA record.</summary>
    public ReadOnlyMemory<byte> Octets { get; init; }

    /// <summary>Data that is a name: of NS, CNAME and PTR. Null for other types.</summary>
    public string? Target { get; init; }

    /// <summary>Data of an SOA record. Null for other types.</summary>
    public WireSoa? Soa { get; init; }

    /// <summary>An A record.</summary>
    /// <param name="owner">The name it belongs to.</param>
    /// <param name="ttlSeconds">Seconds it may be kept.</param>
    /// <param name="address">IPv4 address in dotted form.</param>
    public static WireRecord Of4(string owner, uint ttlSeconds, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        byte[] octets =
        [
            .. address.Split('.').Select(part => byte.Parse(part, CultureInfo.InvariantCulture)),
        ];
        return new WireRecord(owner, RecordType.A, ttlSeconds) { Octets = octets };
    }

    /// <summary>A record whose data is a name.</summary>
    /// <param name="owner">The name it belongs to.</param>
    /// <param name="type">NS, CNAME or PTR.</param>
    /// <param name="ttlSeconds">Seconds it may be kept.</param>
    /// <param name="target">The name it points to.</param>
    public static WireRecord OfName(string owner, RecordType type, uint ttlSeconds, string target) =>
        new(owner, type, ttlSeconds) { Target = target };

    /// <summary>A SOA record.</summary>
    /// <param name="zone">The zone it belongs to.</param>
    /// <param name="ttlSeconds">Seconds it may be kept.</param>
    /// <param name="soa">What it says.</param>
    public static WireRecord OfSoa(string zone, uint ttlSeconds, WireSoa soa) =>
        new(zone, RecordType.SOA, ttlSeconds) { Soa = soa };
}
