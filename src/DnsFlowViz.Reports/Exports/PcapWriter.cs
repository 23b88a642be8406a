using System.Buffers.Binary;
using System.IO.Pipelines;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Recordings.OnTheWire;

namespace DnsFlowViz.Reports.Exports;

/// <summary>
/// Writes a run as a capture file that tcpdump and Wireshark read: one packet for every message that was
/// sent, sent again or lost under way, at the instant it left. Link type is raw IPv4, and virtual time 0 is
/// the first of January 1970. A closed port's ICMP is not a message and is left out.
/// </summary>
public static class PcapWriter
{
    /// <summary>Packets a file may have: a run cannot send more messages than it has events.</summary>
    public const int MostPackets = Simulation.Trace.TraceLog.MostEvents;

    private const uint NanosecondMagic = 0xA1B2_3C4D;
    private const uint LinkTypeRaw = 101;
    private const uint SnapLength = 65_535;
    private const int FileHeader = 24;
    private const int PacketHeader = 16;
    private const int FlushEvery = 256;
    private const long Second = 1_000_000_000;

    /// <summary>Writes what is recorded, a little at a time.</summary>
    /// <param name="recording">The run.</param>
    /// <param name="to">Where to; it stays open.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <param name="most">Packets after which it ends.</param>
    /// <returns>How many packets were written, and why no more when there are more.</returns>
    public static async Task<ExportEnd> WriteAsync(
        Recording recording, Stream to, CancellationToken cancel, int most = MostPackets)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var pipe = PipeWriter.Create(to, new StreamPipeWriterOptions(leaveOpen: true));
        WriteFileHeader(pipe);
        var reader = new MessageReader(recording);
        var packets = 0;
        string? cutBy = null;
        for (var number = 0; number < recording.Run.Trace.Count; number++)
        {
            if (reader.At(number) is not { } sent)
            {
                continue;
            }

            if (packets == most)
            {
                cutBy = ExportEnd.Full(most, "packets");
                break;
            }

            WritePacket(pipe, sent);
            if (++packets % FlushEvery == 0)
            {
                await pipe.FlushAsync(cancel);
            }
        }

        await pipe.CompleteAsync();
        return new ExportEnd(packets, cutBy ?? recording.CutBy);
    }

    private static void WriteFileHeader(PipeWriter pipe)
    {
        var to = pipe.GetSpan(FileHeader)[..FileHeader];
        to.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(to, NanosecondMagic);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], 2);
        BinaryPrimitives.WriteUInt16LittleEndian(to[6..], 4);
        BinaryPrimitives.WriteUInt32LittleEndian(to[16..], SnapLength);
        BinaryPrimitives.WriteUInt32LittleEndian(to[20..], LinkTypeRaw);
        pipe.Advance(FileHeader);
    }

    private static void WritePacket(PipeWriter pipe, in MessageOnTheWire sent)
    {
        var to = pipe.GetSpan(PacketHeader + Packet.Headers + LongestOf(sent.Message));
        var length = (uint)Packet.Write(to[PacketHeader..], sent);
        BinaryPrimitives.WriteUInt32LittleEndian(to, (uint)(sent.AtNs / Second));
        BinaryPrimitives.WriteUInt32LittleEndian(to[4..], (uint)(sent.AtNs % Second));
        BinaryPrimitives.WriteUInt32LittleEndian(to[8..], length);
        BinaryPrimitives.WriteUInt32LittleEndian(to[12..], length);
        pipe.Advance(PacketHeader + (int)length);
    }

    // A question has 300 octets at most, an OPT record fewer, a record without compression about 600.
    private static int LongestOf(in WireMessage message)
    {
        var records = (message.Answers?.Count ?? 0)
            + (message.Authority?.Count ?? 0)
            + (message.Additional?.Count ?? 0);
        return Math.Min(WireFormat.MostOctets, 600 + (records * 600));
    }
}
