using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// A key frame with its delta laid over it shows what one walk over the trace, without key frames, comes to.
/// </summary>
public static class FramesAreTheTrace
{
    private const long WindowNs = 2 * Instant.Second;

    internal static string? BrokenBy(PlayedCase played) => played.Pairs
        .Select(pair => WhatIsWrong(played.Recording, pair)).FirstOrDefault(words => words is not null);

    /// <summary>How a pair of frames differs from the trace, in words; null when it does not.</summary>
    public static string? WhatIsWrong(Recording recording, FramePair pair)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(pair);
        var fold = new StageFold(recording, pair.Delta.ToNs);
        var earlier = new StageFold(recording, pair.Delta.ToNs - WindowNs);
        return WrongCounts(pair.Delta, fold, earlier)
            ?? WrongSlots(pair, fold)
            ?? WrongNodes(recording.Run.Scenario, pair.Delta, fold);
    }

    private static string? WrongCounts(Frame frame, StageFold fold, StageFold earlier)
    {
        var expected = new FrameCounts(
            fold.Laps,
            fold.DeepestLap,
            (fold.Laps - earlier.Laps) * 500,
            fold.SentAgain,
            fold.Sent,
            fold.Answered,
            fold.Failed,
            fold.Answered - earlier.Answered,
            fold.Failed - earlier.Failed);
        return expected == frame.Counts
            ? null
            : $"at {frame.ToNs} ns the frame counts {frame.Counts} and the trace {expected}";
    }

    private static string? WrongSlots(FramePair pair, StageFold fold)
    {
        var board = pair.Key.Slots.ToDictionary(slot => (slot.Node, slot.Slot));
        foreach (var slot in pair.Delta.Slots)
        {
            board[(slot.Node, slot.Slot)] = slot;
        }

        foreach (var (place, shown) in board)
        {
            var folded = fold.Slot(place);
            if (folded != shown)
            {
                return $"at {pair.Delta.ToNs} ns the frames show {shown} and the trace has {folded}";
            }
        }

        var lacking = fold.Taken.Where(place => !board.ContainsKey(place)).ToArray();
        return lacking.Length > 0
            ? $"at {pair.Delta.ToNs} ns the frames lack the slot {lacking[0]}"
            : null;
    }

    private static string? WrongNodes(Scenario scenario, Frame frame, StageFold fold)
    {
        for (var node = 0; node < frame.Nodes.Count; node++)
        {
            var kind = scenario.Nodes[node].Kind;
            var (shown, folded) = (frame.Nodes[node], fold.Held(node));
            var counts = kind is NodeKind.Dnsmasq or NodeKind.Consul;
            if (counts && (shown.Held != folded || shown.Up != fold.IsUp(node)))
            {
                return $"at {frame.ToNs} ns node {node} shows {shown.Held} held and the trace has {folded}";
            }

            if (kind == NodeKind.Dnsmasq && shown.Held != shown.Loop + shown.Legit)
            {
                return $"at {frame.ToNs} ns node {node} holds {shown.Held}, which is not loop and legitimate";
            }
        }

        return null;
    }
}
