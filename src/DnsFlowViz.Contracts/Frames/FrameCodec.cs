using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace DnsFlowViz.Contracts.Frames;

/// <summary>
/// The bytes of a <see cref="Frame"/>: variable-length integers, instants as distances from the slice they
/// belong to; flights as a block. Both directions stand in this file, so that they are changed together.
/// </summary>
public static class FrameCodec
{
    private const byte Format = 2;
    private const int MostItems = 1 << 20;
    private static readonly int FlightBytes = Unsafe.SizeOf<FlightView>();

    /// <summary>The bytes of a frame.</summary>
    public static byte[] Encode(Frame frame)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Encode(frame, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Appends the frame to the buffer.</summary>
    public static void Encode(Frame frame, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var w = new VarintWriter(output);
        w.Byte(Format);
        w.Bool(frame.IsKey);
        w.Signed(frame.Index);
        w.Signed(frame.Index - frame.KeyIndex);
        w.Signed(frame.FromNs);
        w.Signed(frame.ToNs - frame.FromNs);
        EncodeCounts(ref w, frame.Counts);
        w.Count(frame.Nodes.Count);
        foreach (var node in frame.Nodes)
        {
            EncodeNode(ref w, node);
        }

        w.Count(frame.Slots.Count);
        foreach (var slot in frame.Slots)
        {
            w.Int(slot.Node);
            w.Int(slot.Slot);
            w.Int(((int)slot.Holder << 1) | (slot.SentAgain ? 1 : 0));
            w.Int(slot.Lap);
            w.Signed(frame.ToNs - slot.SinceNs);
            w.Int(slot.Query);
        }

        EncodeFlights(ref w, frame.Flights);
        w.Count(frame.Links.Count);
        foreach (var link in frame.Links)
        {
            w.Int(link.From);
            w.Int(link.To);
            w.Int(link.Total);
            w.Int(link.Drawn);
        }

        w.Count(frame.Failures.Count);
        foreach (var failure in frame.Failures)
        {
            w.Int(failure.Node);
            w.Signed(failure.AtNs - frame.FromNs);
            w.Int(failure.Outcome);
        }

        w.Flush();
    }

    /// <summary>Reads a frame back.</summary>
    /// <exception cref="FormatException">The bytes are not a frame of this format.</exception>
    public static Frame Decode(ReadOnlySpan<byte> bytes)
    {
        var r = new VarintReader(bytes);
        if (r.Byte() != Format)
        {
            throw new FormatException("These bytes are not a frame this page can read. Reload the page.");
        }

        var frame = new Frame { IsKey = r.Bool(), Index = r.Signed() };
        frame.KeyIndex = frame.Index - r.Signed();
        frame.FromNs = r.Signed();
        frame.ToNs = frame.FromNs + r.Signed();
        frame.Counts = DecodeCounts(ref r);
        for (var n = r.Count(MostItems); n > 0; n--)
        {
            frame.Nodes.Add(DecodeNode(ref r));
        }

        for (var n = r.Count(MostItems); n > 0; n--)
        {
            var (node, slot, bits) = (r.Int(), r.Int(), r.Int());
            frame.Slots.Add(new SlotView(
                node, slot, (SlotHolder)(bits >> 1), (bits & 1) != 0,
                r.Int(), frame.ToNs - r.Signed(), r.Int()));
        }

        DecodeFlights(ref r, frame.Flights);
        for (var n = r.Count(MostItems); n > 0; n--)
        {
            frame.Links.Add(new LinkCount(r.Int(), r.Int(), r.Int(), r.Int()));
        }

        for (var n = r.Count(MostItems); n > 0; n--)
        {
            frame.Failures.Add(new FailureView(r.Int(), frame.FromNs + r.Signed(), r.Int()));
        }

        return frame;
    }

    private static void EncodeCounts(ref VarintWriter w, FrameCounts counts)
    {
        w.Int(counts.Laps);
        w.Int(counts.DeepestLap);
        w.Int(counts.LoopQueriesPerSecondMilli);
        w.Int(counts.SentAgain);
        w.Int(counts.LegitSent);
        w.Int(counts.LegitAnswered);
        w.Int(counts.LegitFailed);
        w.Int(counts.RecentAnswered);
        w.Int(counts.RecentFailed);
    }

    private static FrameCounts DecodeCounts(ref VarintReader r) =>
        new(r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int());

    // There may be thousands of flights 25 times a second, and a page interprets what a server compiles: so
    // they cross as the block they are in memory, and no line of code runs for each of them.
    private static void EncodeFlights(ref VarintWriter w, List<FlightView> flights) =>
        w.Bytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(flights)));

    private static void DecodeFlights(ref VarintReader r, List<FlightView> into)
    {
        var block = r.Bytes(MostItems);
        var count = block.Length / FlightBytes;
        if (count * FlightBytes != block.Length)
        {
            throw new FormatException("A frame was damaged on its way. The next one is whole again.");
        }

        CollectionsMarshal.SetCount(into, count);
        block.CopyTo(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(into)));
    }

    private static void EncodeNode(ref VarintWriter w, NodeView node)
    {
        w.Int((node.Up ? 1 : 0) | (node.Stalled ? 2 : 0));
        w.Int(node.Held);
        w.Int(node.Loop);
        w.Int(node.Legit);
        w.Int(node.Queued);
        w.Int(node.Dropped);
        w.Int(node.Level);
        w.Int(node.Sent);
        w.Int(node.Answered);
        w.Int(node.Failed);
        w.Bytes(node.Ages);
        w.Bytes(Encoding.UTF8.GetBytes(node.Terminal));
    }

    private static NodeView DecodeNode(ref VarintReader r)
    {
        var bits = r.Int();
        return new NodeView(
            (bits & 1) != 0, r.Int(), r.Int(), r.Int(), r.Int(), r.Int(),
            (bits & 2) != 0, r.Int(), r.Int(), r.Int(), r.Int(),
            r.Bytes(MostItems).ToArray(), Encoding.UTF8.GetString(r.Bytes(MostItems)));
    }
}
