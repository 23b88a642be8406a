namespace DnsFlowViz.Simulation.Dns;

/// <summary>
/// A DNS message as it stands in a packet: header bits, one question, and the records of the three sections
/// behind it. <see cref="WireFormat"/> makes octets of it.
/// </summary>
/// <param name="Id">ID: the asker's number, given back with the answer (RFC 1035 section 4.1.1).</param>
/// <param name="Name">QNAME: the name that is asked about.</param>
/// <param name="Type">QTYPE: the type that is asked for. The class is IN.</param>
public readonly record struct WireMessage(ushort Id, string Name, RecordType Type)
{
    /// <summary>QR: true for an answer.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>OPCODE: 0 is a standard query.</summary>
    public byte Opcode { get; init; }

    /// <summary>AA: the answer comes from a server of the zone itself.</summary>
    public bool Authoritative { get; init; }

    /// <summary>TC: the answer did not fit.</summary>
    public bool Truncated { get; init; }

    /// <summary>RD: the asker wants the server to ask on.</summary>
    public bool RecursionDesired { get; init; }

    /// <summary>RA: the server can ask on.</summary>
    public bool RecursionAvailable { get; init; }

    /// <summary>AD: in an answer, its data was validated; in a query, the asker understands the bit (RFC 6840
    /// section 5.7).</summary>
    public bool AuthenticData { get; init; }

    /// <summary>CD: the asker validates by itself (RFC 4035 section 3.2.2).</summary>
    public bool CheckingDisabled { get; init; }

    /// <summary>RCODE; NOERROR in a query.</summary>
    public Rcode Rcode { get; init; }

    /// <summary>The answer section; null stands for an empty one.</summary>
    public IReadOnlyList<WireRecord>? Answers { get; init; }

    /// <summary>The authority section; null stands for an empty one.</summary>
    public IReadOnlyList<WireRecord>? Authority { get; init; }

    /// <summary>The additional section without the OPT record; null stands for an empty one.</summary>
    public IReadOnlyList<WireRecord>? Additional { get; init; }

    /// <summary>The OPT record, written last; null when there is none.</summary>
    public WireOpt? Opt { get; init; }
}
