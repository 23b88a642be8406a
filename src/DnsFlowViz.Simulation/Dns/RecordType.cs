namespace DnsFlowViz.Simulation.Dns;

/// <summary>Record types (RFC 1035, 3596, 2782, 4034).</summary>
public enum RecordType : ushort
{
    /// <summary>IPv4 address.</summary>
    A = 1,

    /// <summary>Name server.</summary>
    NS = 2,

    /// <summary>Alias.</summary>
    CNAME = 5,

    /// <summary>Start of authority.</summary>
    SOA = 6,

    /// <summary>Pointer.</summary>
    PTR = 12,

    /// <summary>Text.</summary>
    TXT = 16,

    /// <summary>IPv6 address.</summary>
    AAAA = 28,

    /// <summary>Service.</summary>
    SRV = 33,

    /// <summary>Delegation signer: held by the parent zone (RFC 4034 section 5).</summary>
    DS = 43,

    /// <summary>Signature.</summary>
    RRSIG = 46,

    /// <summary>Zone key.</summary>
    DNSKEY = 48,

    /// <summary>Any type.</summary>
    ANY = 255,
}
