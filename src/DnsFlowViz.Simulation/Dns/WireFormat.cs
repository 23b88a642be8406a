namespace DnsFlowViz.Simulation.Dns;

/// <summary>
/// Makes the octets of a message (RFC 1035 section 4), with names compressed as real servers do and the
/// OPT record of RFC 6891.
/// </summary>
public static class WireFormat
{
    /// <summary>
    /// Octets the longest message can have: what a 16-bit length leaves after the IPv4 and UDP headers.
    /// </summary>
    public const int MostOctets = 65_507;

    private const ushort ClassIn = 1;
    private const ushort TypeOpt = 41;
    private const int MostNames = 64;

    /// <summary>Writes a message.</summary>
    /// <param name="to">Where to; <see cref="MostOctets"/> are always enough.</param>
    /// <param name="message">The message.</param>
    /// <returns>How many octets it has.</returns>
    /// <exception cref="ArgumentException">A name breaks RFC 1035 section 2.3.4, or the room is too
    /// small.</exception>
    public static int Write(Span<byte> to, in WireMessage message)
    {
        var buffer = new WireBuffer(to, stackalloc ushort[MostNames]);
        WriteHeader(ref buffer, message);
        buffer.Name(message.Name);
        buffer.U16((ushort)message.Type);
        buffer.U16(ClassIn);
        WriteAll(ref buffer, message.Answers);
        WriteAll(ref buffer, message.Authority);
        WriteAll(ref buffer, message.Additional);
        if (message.Opt is { } opt)
        {
            WriteOpt(ref buffer, opt);
        }

        return buffer.Length;
    }

    /// <summary>The second 16 bits of the header: RFC 1035 section 4.1.1, AD and CD from RFC 2535.</summary>
    public static ushort HeaderBits(in WireMessage message) => (ushort)(
        (message.IsAnswer ? 0x8000 : 0)
        | ((message.Opcode & 0xF) << 11)
        | (message.Authoritative ? 0x0400 : 0)
        | (message.Truncated ? 0x0200 : 0)
        | (message.RecursionDesired ? 0x0100 : 0)
        | (message.RecursionAvailable ? 0x0080 : 0)
        | (message.AuthenticData ? 0x0020 : 0)
        | (message.CheckingDisabled ? 0x0010 : 0)
        | ((int)message.Rcode & 0xF));

    private static void WriteHeader(ref WireBuffer buffer, in WireMessage message)
    {
        var additional = (message.Additional?.Count ?? 0) + (message.Opt is null ? 0 : 1);
        buffer.U16(message.Id);
        buffer.U16(HeaderBits(message));
        buffer.U16(1);
        buffer.U16((ushort)(message.Answers?.Count ?? 0));
        buffer.U16((ushort)(message.Authority?.Count ?? 0));
        buffer.U16((ushort)additional);
    }

    private static void WriteAll(ref WireBuffer buffer, IReadOnlyList<WireRecord>? records)
    {
        for (var i = 0; i < (records?.Count ?? 0); i++)
        {
            WriteRecord(ref buffer, records![i]);
        }
    }

    private static void WriteRecord(ref WireBuffer buffer, WireRecord record)
    {
        buffer.Name(record.Owner);
        buffer.U16((ushort)record.Type);
        buffer.U16(ClassIn);
        buffer.U32(record.TtlSeconds);
        var place = buffer.OpenLength();
        if (record.Soa is { } soa)
        {
            WriteSoa(ref buffer, soa);
        }
        else if (record.Target is { } target)
        {
            buffer.Name(target);
        }
        else
        {
            buffer.Octets(record.Octets.Span);
        }

        buffer.CloseLength(place);
    }

    private static void WriteSoa(ref WireBuffer buffer, WireSoa soa)
    {
        buffer.Name(soa.Server);
        buffer.Name(soa.Mailbox);
        buffer.U32(soa.Serial);
        buffer.U32(soa.RefreshSeconds);
        buffer.U32(soa.RetrySeconds);
        buffer.U32(soa.ExpireSeconds);
        buffer.U32(soa.MinimumSeconds);
    }

    /// <summary>
    /// The root as owner, the UDP size in place of the class, and in place of the time to live: extended code
    /// and version 0, then a bit for DO (RFC 6891 section 6.1.2 and 6.1.3).
    /// </summary>
    private static void WriteOpt(ref WireBuffer buffer, WireOpt opt)
    {
        buffer.Name(".");
        buffer.U16(TypeOpt);
        buffer.U16(opt.UdpSize);
        buffer.U32(opt.Do ? 0x0000_8000u : 0);
        var place = buffer.OpenLength();
        foreach (var option in opt.Options)
        {
            buffer.U16(option.Code);
            buffer.U16((ushort)option.Data.Length);
            buffer.Octets(option.Data.Span);
        }

        buffer.CloseLength(place);
    }
}
