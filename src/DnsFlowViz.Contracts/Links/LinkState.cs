using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Contracts.Links;

/// <summary>
/// All that a link holds: which run, how it came from its original, and how a viewer looked at it. The
/// scenario is either the id of a shipped one or a whole text, so that a link needs nothing that a server
/// keeps.
/// </summary>
/// <param name="ScenarioId">Id of a shipped scenario; null when <paramref name="ScenarioText"/> is
/// given.</param>
/// <param name="ScenarioText">The original's whole text; null when <paramref name="ScenarioId"/> is
/// given.</param>
/// <param name="Seed">Seed of every random stream; null takes the scenario's own.</param>
/// <param name="AtNs">Where the playhead stands, nanoseconds of virtual time.</param>
public sealed record LinkState(string? ScenarioId, string? ScenarioText, ulong? Seed, long AtNs)
{
    /// <summary>Most runs between the original and the one on the stage.</summary>
    public const int MostBranches = 50;

    /// <summary>What was done to the original before anybody branched off.</summary>
    public Trigger[] Triggers { get; init; } = [];

    /// <summary>The way from the original to the run on the stage; empty when that is the original.</summary>
    public LinkBranch[] Branches { get; init; } = [];

    /// <summary>Number of the query that is pointed at; null for none.</summary>
    public int? Query { get; init; }

    /// <summary>Where the viewer looks at the stage; null for the whole of it.</summary>
    public Camera? Camera { get; init; }

    /// <summary>The speed, an index of the ladder; null for the one the scenario begins with.</summary>
    public int? Speed { get; init; }

    /// <summary>The part that the timeline shows; null for the whole run on the axis of its speed.</summary>
    public LinkRange? Range { get; init; }

    /// <summary>True when the edit stands beside its original.</summary>
    public bool Beside { get; init; }

    /// <summary>
    /// The first sixteen hex digits of the hash of the trace that the sender saw; null when it was not known.
    /// </summary>
    public string? Trace { get; init; }

    /// <summary>All that the run on the stage is.</summary>
    public RunSpec Spec => SpecOf(Branches.Length);

    /// <summary>The run after so many of <see cref="Branches"/>; none is the original.</summary>
    public RunSpec SpecOf(int branches)
    {
        var text = Branches.Take(branches).LastOrDefault(branch => branch.Text is not null)?.Text;
        return new RunSpec(
            text is null ? ScenarioId : null,
            text ?? ScenarioText,
            Seed,
            branches == 0 ? Triggers : Branches[branches - 1].Triggers);
    }
}
