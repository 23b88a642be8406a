using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>
/// Reads the octets of a DNS message (RFC 1035 section 4, RFC 6891) for people: its header bits, and every
/// question and record with the octets it consists of.
/// </summary>
public static class WireText
{
    private const int HeaderLength = 12;
    private const int Opt = 41;
    private const int MostJumps = 32;
    private static readonly string[] Sections = ["answer", "authority", "additional"];

    private static readonly Dictionary<int, string> Types = new()
    {
        [1] = "A", [2] = "NS", [5] = "CNAME", [6] = "SOA", [12] = "PTR", [16] = "TXT", [28] = "AAAA",
        [33] = "SRV", [Opt] = "OPT", [43] = "DS", [46] = "RRSIG", [48] = "DNSKEY", [255] = "ANY",
    };

    /// <summary>The sixteen bits behind the id, most significant first.</summary>
    public static int Bits(byte[] octets) => BinaryPrimitives.ReadUInt16BigEndian(octets.AsSpan(2));

    /// <summary>The parts of a message in order.</summary>
    /// <exception cref="FormatException">The octets are no whole message.</exception>
    public static IReadOnlyList<WireField> Read(byte[] octets)
    {
        ArgumentNullException.ThrowIfNull(octets);
        try
        {
            return ReadAll(octets);
        }
        catch (ArgumentOutOfRangeException cut)
        {
            throw new FormatException("The message is cut.", cut);
        }
    }

    private static List<WireField> ReadAll(byte[] octets)
    {
        var counts = new int[4];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = U16(octets, 4 + (i * 2));
        }

        var header = string.Create(
            CultureInfo.InvariantCulture,
            $"id 0x{U16(octets, 0):x4} · QD {counts[0]} · AN {counts[1]} · NS {counts[2]} · AR {counts[3]}");
        var fields = new List<WireField> { new("header", 0, HeaderLength, header) };
        var at = HeaderLength;
        for (var i = 0; i < counts[0]; i++)
        {
            var start = at;
            var name = Name(octets, ref at);
            var asked = $"{name} IN {TypeOf(U16(octets, at))}";
            at += 4;
            fields.Add(new WireField("question", start, at - start, asked));
        }

        for (var section = 0; section < Sections.Length; section++)
        {
            for (var i = 0; i < counts[section + 1]; i++)
            {
                fields.Add(Record(octets, Sections[section], ref at));
            }
        }

        return fields;
    }

    private static WireField Record(byte[] octets, string section, ref int at)
    {
        var start = at;
        var name = Name(octets, ref at);
        var (type, kind) = (U16(octets, at), U16(octets, at + 2));
        var ttl = BinaryPrimitives.ReadUInt32BigEndian(octets.AsSpan(at + 4, 4));
        var length = U16(octets, at + 8);
        at += 10;
        var text = type == Opt
            ? OptText(kind, ttl, length)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{name} {ttl} IN {TypeOf(type)} {Data(octets, type, at, length)}").TrimEnd();
        at += length;
        _ = octets.AsSpan(start, at - start);
        return new WireField(section, start, at - start, text);
    }

    private static string OptText(int size, uint flags, int length)
    {
        var wants = (flags & 0x8000) != 0 ? ", DO" : "";
        var options = length > 0 ? FormattableString.Invariant($", {length} octets of options") : "";
        return FormattableString.Invariant($"OPT udp {size}{wants}{options}");
    }

    private static string Data(byte[] octets, int type, int at, int length) => type switch
    {
        1 when length == 4 => string.Join('.', octets[at..(at + 4)]),
        28 when length == 16 => new System.Net.IPAddress(octets[at..(at + 16)]).ToString(),
        2 or 5 or 12 => Name(octets, ref at),
        6 => Soa(octets, at),
        _ => FormattableString.Invariant($"{length} octets"),
    };

    private static string Soa(byte[] octets, int at)
    {
        var (server, mailbox) = (Name(octets, ref at), Name(octets, ref at));
        var minimum = BinaryPrimitives.ReadUInt32BigEndian(octets.AsSpan(at + 16, 4));
        return FormattableString.Invariant($"{server} {mailbox} minimum {minimum} s");
    }

    /// <summary>A name; a pointer in it leads to what stands already, and is itself two octets.</summary>
    private static string Name(byte[] octets, ref int at)
    {
        var text = new StringBuilder();
        var (place, jumps) = (at, 0);
        while (true)
        {
            var length = octets.AsSpan(place, 1)[0];
            if (length >= 0xC0)
            {
                at = jumps == 0 ? place + 2 : at;
                place = U16(octets, place) & 0x3FFF;
                if (++jumps > MostJumps)
                {
                    throw new FormatException("A name in the message points round in a circle.");
                }

                continue;
            }

            if (length == 0)
            {
                at = jumps == 0 ? place + 1 : at;
                return text.Length == 0 ? "." : text.ToString();
            }

            text.Append(Encoding.ASCII.GetString(octets.AsSpan(place + 1, length))).Append('.');
            place += length + 1;
        }
    }

    private static string TypeOf(int type) =>
        Types.GetValueOrDefault(type) ?? FormattableString.Invariant($"TYPE{type}");

    private static int U16(byte[] octets, int at) =>
        BinaryPrimitives.ReadUInt16BigEndian(octets.AsSpan(at, 2));
}
