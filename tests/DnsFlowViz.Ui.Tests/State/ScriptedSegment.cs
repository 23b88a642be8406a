using System.Threading.Channels;
using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Ui.Tests.State;

/// <summary>One segment that a player watches; the test sends its frames.</summary>
/// <param name="RunId">Which run.</param>
/// <param name="FromNs">From when.</param>
/// <param name="Speed">At which speed.</param>
/// <param name="Frames">Where frames go in.</param>
/// <param name="Cancelled">Cancelled when the player is through with it.</param>
public sealed record ScriptedSegment(
    string RunId, long FromNs, int Speed, ChannelWriter<Frame> Frames, CancellationToken Cancelled)
{
    /// <summary>Sends a key frame that ends at an instant.</summary>
    public void SendKey(long toNs, int laps = 0)
    {
        var frame = new Frame
        {
            IsKey = true,
            FromNs = Math.Max(0, toNs - 1000),
            ToNs = toNs,
            Counts = new FrameCounts(laps, laps, laps * 1000, 0, 0, 0, 0, 30, 10),
        };
        for (var node = 0; node < 3; node++)
        {
            frame.Nodes.Add(new NodeView(true, node == 1 ? laps : 0, 0, 0, 0, 0, false, 0, 0, 0, 0, [], ""));
        }

        Frames.TryWrite(frame);
    }

    /// <summary>Ends the segment, as at the horizon.</summary>
    public void End() => Frames.TryComplete();

    /// <summary>Breaks the segment with an error.</summary>
    public void Break(Exception error) => Frames.TryComplete(error);
}
