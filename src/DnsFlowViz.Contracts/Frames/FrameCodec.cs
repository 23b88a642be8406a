using System.Buffers;
using System.Text;

namespace DnsFlowViz.Contracts.Frames;

/// <summary>
/// The bytes of a <see cref="Frame"/>: variable-length integers, instants as distances from the slice they
/// belong to. Both directions stand in this file, so that they are changed together.
/// </summary>
public static class FrameCodec
{
    private const byte Format = 1;
    private const int MostItems = 1 << 20;

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

        w.Count(frame.Flights.Count);
        foreach (var flight in frame.Flights)
        {
            w.Int(flight.Query);
            w.Int(flight.From);
            w.Int(flight.To);
            w.Int(((int)flight.Mark << 2) | (flight.SentAgain ? 2 : 0) | (flight.Lost ? 1 : 0));
            w.Int(flight.Lap);
            w.Signed(flight.SentNs - frame.FromNs);
            w.Signed(flight.ArrivesNs - flight.SentNs);
        }

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

        for (var n = r.Count(MostItems); n > 0; n--)
        {
            var (query, from, to, bits, lap) = (r.Int(), r.Int(), r.Int(), r.Int(), r.Int());
            var sent = frame.FromNs + r.Signed();
            frame.Flights.Add(new FlightView(
                query, from, to, (FlightMark)(bits >> 2), (bits & 2) != 0, (bits & 1) != 0,
                lap, sent, sent + r.Signed()));
        }

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
