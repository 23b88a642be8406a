using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Recordings;

/// <summary>Recordings of shipped scenarios, each made once, and shorthands to read them.</summary>
internal static class Recorded
{
    public const long HorizonUs = 9_000_000;
    private static readonly Dictionary<string, Recording> Kept = [];
    private static readonly Lock Gate = new();

    /// <summary>The first nine seconds of a shipped scenario: four seconds of them in the loop.</summary>
    public static Recording Shipped(string id)
    {
        lock (Gate)
        {
            if (!Kept.TryGetValue(id, out var recording))
            {
                recording = Make(id, [], HorizonUs);
                Kept.Add(id, recording);
            }

            return recording;
        }
    }

    public static Recording Make(
        string id, Trigger[] added, long horizonUs, int slice = 10_000, int most = TraceLog.MostEvents)
    {
        var recorder = new Recorder(Scenarios.Shipped.Read(id), 42, added, horizonUs, most);
        while (recorder.Advance(slice))
        {
        }

        return recorder.Recording;
    }

    public static PlaybackClock Clock(Recording recording, int speed) => PlaybackClock.For(
        speed, [.. recording.Run.Scenario.Schedule], recording.Run.Horizon.Ns / 1000);

    public static Frame Frame(FrameBuilder builder, PlaybackClock clock, long k, long key, int budget = 1500)
    {
        var frame = new Frame();
        builder.Build(clock, k, key, budget, frame);
        return frame;
    }

    public static Frame FrameAt(Recording recording, long atNs, int speed = SpeedLadder.RealTime)
    {
        var clock = Clock(recording, speed);
        var k = clock.FrameAt(atNs);
        return Frame(new FrameBuilder(recording), clock, k, k);
    }

    public static TraceEvent[] Events(Recording recording) => recording.Run.Trace.ToArray();

    public static int IndexOf(Recording recording, string id) =>
        recording.Run.Scenario.Nodes.TakeWhile(node => node.Id != id).Count();
}
