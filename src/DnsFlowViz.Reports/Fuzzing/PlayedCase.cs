using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing;

/// <summary>
/// All that the checks look at after a case was played: the whole run, the same run played only to an
/// instant, and frames of both.
/// </summary>
public sealed record PlayedCase
{
    /// <summary>What was played.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The canonical text of the scenario.</summary>
    public required string CanonicalText { get; init; }

    /// <summary>The recording of the whole run.</summary>
    public required Recording Recording { get; init; }

    /// <summary>A copy of its events, in order.</summary>
    public required TraceEvent[] Events { get; init; }

    /// <summary>Up to where the second run was played, nanoseconds of virtual time.</summary>
    public required long PartNs { get; init; }

    /// <summary>The events of the second run, in order.</summary>
    public required TraceEvent[] PartEvents { get; init; }

    /// <summary>Key frames and deltas of the whole run, at sampled instants.</summary>
    public required IReadOnlyList<FramePair> Pairs { get; init; }

    /// <summary>Bytes of a frame of the whole run, sought; empty when no frame ends before the part does.
    /// </summary>
    public required byte[] SoughtFrame { get; init; }

    /// <summary>Bytes of the same frame of the run that was played only to there.</summary>
    public required byte[] ReachedFrame { get; init; }

    /// <summary>
    /// What lies before this instant is known whole, nanoseconds: the horizon and a bit, or the last event
    /// when the bound on events cut the run.
    /// </summary>
    public long KnownToNs => Recording.CutBy is null
        ? Recording.Run.Horizon.Ns + 1
        : Recording.RecordedToNs;

    /// <summary>The kind of a node, one of <see cref="NodeKind"/>'s names.</summary>
    public string KindOf(int node) => Scenario.Nodes[node].Kind;
}
