using CsCheck;
using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Contracts.Tests;

public sealed class FrameCodecTests
{
    private static readonly Gen<Frame> Frames =
        from isKey in Gen.Bool
        from index in Gen.Long[0, 1_000_000]
        from back in Gen.Int[0, 24]
        from fromNs in Gen.Long[0, 3_600_000_000_000]
        from sliceNs in Gen.Long[1, 4_000_000_000]
        from counts in Gen.Int.Array[9]
        from nodes in Gen.Int.Array[10].List[0, 8]
        from slots in Gen.Int[0, 100_000].Array[5].List[0, 160]
        from flights in Gen.Int[-50_000, 50_000].Array[7].List[0, 200]
        select Make(isKey, index, back, fromNs, sliceNs, counts, nodes, slots, flights);

    [Fact]
    public void What_is_written_is_read_back() => Frames.Sample(frame =>
    {
        var bytes = FrameCodec.Encode(frame);
        var read = FrameCodec.Decode(bytes);

        Assert.Equal(bytes, FrameCodec.Encode(read));
        Assert.Equal(
            (frame.IsKey, frame.Index, frame.KeyIndex, frame.FromNs, frame.ToNs, frame.Counts),
            (read.IsKey, read.Index, read.KeyIndex, read.FromNs, read.ToNs, read.Counts));
        Assert.Equal(frame.Slots, read.Slots);
        Assert.Equal(frame.Flights, read.Flights);
        Assert.Equal(frame.Links, read.Links);
        Assert.Equal(frame.Failures, read.Failures);
        Assert.Equal(frame.Nodes.Select(node => node.Terminal), read.Nodes.Select(node => node.Terminal));
    });

    [Fact]
    public void Damaged_bytes_end_in_a_clear_error_or_a_frame_and_in_nothing_else() =>
        Gen.Select(Frames, Gen.Int[0, 1_000_000], Gen.Byte).Sample((frame, place, value) =>
        {
            var bytes = FrameCodec.Encode(frame);
            bytes[place % bytes.Length] = value;
            ReadOrRefuse(bytes);
            ReadOrRefuse(bytes[..(place % bytes.Length)]);
        });

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            Assert.NotNull(FrameCodec.Decode(bytes));
        }
        catch (FormatException refused)
        {
            Assert.NotEqual("", refused.Message);
        }
    }

    private static Frame Make(
        bool isKey, long index, int back, long fromNs, long sliceNs,
        int[] counts, List<int[]> nodes, List<int[]> slots, List<int[]> flights)
    {
        var frame = new Frame
        {
            IsKey = isKey,
            Index = index,
            KeyIndex = index - back,
            FromNs = fromNs,
            ToNs = fromNs + sliceNs,
            Counts = new FrameCounts(
                counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6],
                counts[7], counts[8]),
        };
        frame.Nodes.AddRange(nodes.Select(n => new NodeView(
            n[0] > 0, n[1], n[2], n[3], n[4], n[5], n[6] > 0, n[7], n[8], n[9], n[0],
            [(byte)n[1], (byte)n[2]], $"$ line {n[3]}\né")));
        frame.Slots.AddRange(slots.Select(s => new SlotView(
            s[0], s[1], (SlotHolder)(s[2] % 3), s[3] % 2 == 0, s[4], fromNs - s[0], s[1])));
        frame.Flights.AddRange(flights.Select(f => new FlightView(
            f[0], f[1], f[2], (FlightMark)((uint)f[3] % 5), f[4] > 0, f[5] > 0, f[6],
            fromNs + f[0], fromNs + f[1])));
        frame.Links.AddRange(flights.Select(f => new LinkCount(f[0], f[1], f[2], f[3])));
        frame.Failures.AddRange(flights.Select(f => new FailureView(f[0], fromNs + f[1], f[2])));
        return frame;
    }
}
