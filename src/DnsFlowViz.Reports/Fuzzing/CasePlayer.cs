using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing;

/// <summary>Plays a case twice, whole and to an instant, and takes frames of both.</summary>
public static class CasePlayer
{
    /// <summary>Events one case may have; a case that wants more is cut there.</summary>
    public const int MostEvents = 10_000;

    private const int Slice = 4_000;
    private const int FlightBudget = 50;
    private const int PairsPerCase = 2;
    private const int FarthestDelta = 24;

    /// <summary>Plays a scenario with its own seed.</summary>
    public static PlayedCase Play(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var draw = new RandomStream(scenario.Seed, "fuzz/looking");
        var whole = Record(scenario, scenario.HorizonUs);
        var partUs = 1 + draw.Below(Math.Max(1, whole.RecordedToNs / Instant.Microsecond));
        var part = Record(scenario, partUs);
        var clock = PlaybackClock.For(
            (int)draw.Below(SpeedLadder.Count), [.. scenario.Schedule], scenario.HorizonUs);
        var (sought, reached) = SameFrame(whole, part, clock, part.RecordedToNs);
        return new PlayedCase
        {
            Scenario = scenario,
            CanonicalText = ScenarioCanonical.Write(scenario),
            Recording = whole,
            Events = whole.Run.Trace.ToArray(),
            PartNs = part.RecordedToNs,
            PartEvents = part.Run.Trace.ToArray(),
            Pairs = [.. Enumerable.Range(0, PairsPerCase).Select(_ => Pair(whole, clock, draw))],
            SoughtFrame = sought,
            ReachedFrame = reached,
        };
    }

    private static Recording Record(Scenario scenario, long horizonUs)
    {
        var recorder = new Recorder(scenario, scenario.Seed, [], horizonUs, MostEvents);
        while (recorder.Advance(Slice))
        {
            // Slices, as a host plays them: folding must not depend on where they end.
        }

        return recorder.Recording;
    }

    private static FramePair Pair(Recording whole, PlaybackClock clock, RandomStream draw)
    {
        var last = Math.Max(1, clock.FrameAt(whole.RecordedToNs));
        var key = draw.Below(last);
        var builder = new FrameBuilder(whole);
        return new FramePair(
            Build(builder, clock, key, key),
            Build(builder, clock, key + 1 + draw.Below(FarthestDelta), key));
    }

    private static (byte[] Sought, byte[] Reached) SameFrame(
        Recording whole, Recording part, PlaybackClock clock, long partNs)
    {
        var number = clock.FrameAt(partNs) - 1;
        if (number < 0 || clock.FrameStartNs(number + 1) > partNs)
        {
            return ([], []);
        }

        return (
            FrameCodec.Encode(Build(new FrameBuilder(whole), clock, number, number)),
            FrameCodec.Encode(Build(new FrameBuilder(part), clock, number, number)));
    }

    private static Frame Build(FrameBuilder builder, PlaybackClock clock, long number, long key)
    {
        var frame = new Frame();
        builder.Build(clock, number, key, FlightBudget, frame);
        return frame;
    }
}
