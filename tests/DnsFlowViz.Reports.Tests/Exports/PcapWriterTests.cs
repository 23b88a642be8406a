using System.Buffers.Binary;
using DnsFlowViz.Reports.Exports;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Tests.Exports;

public sealed class PcapWriterTests
{
    private const int FileHeader = 24;
    private const int PacketHeader = 16;
    private static readonly Recording Told = Played.Shipped("incident-as-told", 6_000_000);

    [Fact]
    public async Task The_file_begins_as_nanosecond_capture_of_raw_ip()
    {
        var (file, _) = await Write(Told);

        // Magic, version 2.4, no zone, no accuracy, 65535 octets kept, link type 101, little-endian.
        Assert.Equal("4D3CB2A1020004000000000000000000FFFF000065000000", Convert.ToHexString(file[..24]));
    }

    [Fact]
    public async Task There_is_a_packet_for_every_message_sent()
    {
        var (file, end) = await Write(Told);

        var sent = Played.CountOf(Told, TraceKind.QuerySent, TraceKind.AnswerSent);
        Assert.Equal(sent, end.Written);
        Assert.Equal(sent, Packets(file).Count);
        Assert.Null(end.CutBy);
    }

    [Fact]
    public async Task A_packet_has_the_instant_at_which_its_message_left()
    {
        var (file, _) = await Write(Told);

        var expected = Told.Run.Trace.ToArray()
            .Where(item => item.Kind is TraceKind.QuerySent or TraceKind.AnswerSent)
            .Select(item => item.AtNs);
        Assert.Equal(expected, Packets(file).Select(packet => packet.AtNs));
    }

    [Fact]
    public async Task Both_checksums_of_every_packet_come_out_at_zero()
    {
        var (file, _) = await Write(Told);

        Assert.All(Packets(file), packet =>
        {
            var ip = packet.Octets;
            Assert.Equal(0xFFFF, Added(ip[..20]));
            byte[] pseudo = [.. ip[12..20], 0, 17, .. ip[24..26], .. ip[20..]];
            Assert.Equal(0xFFFF, Added(pseudo));
        });
    }

    [Fact]
    public async Task The_first_packets_are_the_bytes_they_were()
    {
        var (file, _) = await Write(Told, most: 4);

        await GoldenFile.Holds("first-packets.pcap.hex", Lines(file));
    }

    [Fact]
    public async Task A_file_that_is_full_says_how_much_it_holds()
    {
        var (file, end) = await Write(Told, most: 10);

        Assert.Equal(10, Packets(file).Count);
        Assert.Equal("The file holds the first 10 packets; the run has more.", end.CutBy);
    }

    private static async Task<(byte[] File, ExportEnd End)> Write(Recording run, int most = int.MaxValue)
    {
        using var stream = new MemoryStream();
        var end = await PcapWriter.WriteAsync(run, stream, TestContext.Current.CancellationToken, most);
        return (stream.ToArray(), end);
    }

    private static List<(long AtNs, byte[] Octets)> Packets(byte[] file)
    {
        var packets = new List<(long, byte[])>();
        for (var at = FileHeader; at < file.Length;)
        {
            var header = file.AsSpan(at, PacketHeader);
            var seconds = BinaryPrimitives.ReadUInt32LittleEndian(header);
            var nanoseconds = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            var length = (int)BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
            at += PacketHeader;
            packets.Add(((seconds * 1_000_000_000L) + nanoseconds, file[at..(at + length)]));
            at += length;
        }

        return packets;
    }

    /// <summary>
    /// The octets added up as RFC 1071 does it: all ones when the checksum among them is right.
    /// </summary>
    private static int Added(byte[] octets)
    {
        var sum = 0;
        for (var i = 0; i < octets.Length; i++)
        {
            sum += i % 2 == 0 ? octets[i] << 8 : octets[i];
        }

        while (sum > 0xFFFF)
        {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return sum;
    }

    private static string Lines(byte[] file) => string.Join(
        '\n', file.Chunk(16).Select(row => Convert.ToHexString(row))) + "\n";
}
