using System.Buffers.Binary;
using DnsFlowViz.Simulation.Components.Upstream;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Recordings.OnTheWire;

/// <summary>
/// What the outside world writes into its answers. The model holds no addresses of it, so every name has the
/// one kept for documentation that the log shows too (RFC 5737, RFC 3849). A negative answer carries the SOA
/// of the top-level zone, or of the root for a name the root does not delegate and for a DS record of a
/// top-level zone, which belongs to the root (rules U1 to U3).
/// </summary>
internal static class UpstreamSections
{
    private static readonly byte[] Address = Octets(UpstreamRules.Address);

    private static readonly byte[] LongAddress =
        [0x20, 0x01, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, .. Address];

    private static readonly WireSoa Root =
        new("a.root-servers.net.", "nstld.verisign-grs.com.", 1, 1_800, 900, 604_800, 86_400);

    /// <summary>Fills the sections of an answer.</summary>
    public static WireMessage Fill(in WireMessage bare, NameTable names, QuestionKey question)
    {
        var exists = !UpstreamRules.DoesNotExist(names, question);
        if (exists && UpstreamRules.HasRecords(names, question))
        {
            return bare with { RecursionAvailable = true, Answers = [RecordOf(bare)] };
        }

        var zone = exists ? ZoneOf(bare.Name, question.Type) : ".";
        var soa = zone == "." ? Root : Root with { Server = $"ns.{zone}", Mailbox = $"hostmaster.{zone}" };
        return bare with
        {
            RecursionAvailable = true,
            Authority = [WireRecord.OfSoa(zone, UpstreamRules.TtlSeconds, soa)],
        };
    }

    private static WireRecord RecordOf(in WireMessage bare) => bare.Type switch
    {
        RecordType.A or RecordType.AAAA => new WireRecord(bare.Name, bare.Type, UpstreamRules.TtlSeconds)
        {
            Octets = bare.Type == RecordType.A ? Address : LongAddress,
        },
        _ => WireRecord.OfSoa(".", UpstreamRules.TtlSeconds, Root),
    };

    private static byte[] Octets(uint address)
    {
        var octets = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(octets, address);
        return octets;
    }

    private static string ZoneOf(string name, RecordType type)
    {
        var top = name[(name.TrimEnd('.').LastIndexOf('.') + 1)..];
        return top == name && type == RecordType.DS ? "." : top;
    }
}
