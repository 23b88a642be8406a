using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Stories;

namespace DnsFlowViz.Contracts.Runs;

/// <summary>The answer to <c>Open</c>: what the stage must know before the first frame.</summary>
/// <param name="RunId">Lowercase hex hash of engine version, scenario, seed and triggers.</param>
/// <param name="ScenarioId">The scenario's id.</param>
/// <param name="Title">The scenario's title.</param>
/// <param name="Telling"><c>as told</c> or <c>as measured</c>.</param>
/// <param name="CounterpartId">Id of the same story told the other way; null when there is none.</param>
/// <param name="Seed">The seed in force.</param>
/// <param name="HorizonUs">Length of the run in microseconds of virtual time.</param>
/// <param name="Nodes">The cards, in scenario order; every index in frames points into this array.</param>
/// <param name="Links">The links, in scenario order.</param>
/// <param name="Loops">Pairs that can or could send a question round.</param>
/// <param name="Schedule">The speed schedule the scenario carries; empty when it has none.</param>
/// <param name="LeftOut">What this model leaves out here, one sentence each.</param>
/// <param name="Notes">Warnings and notes found in the config texts; nothing in them stops the run.</param>
/// <param name="Bounds">The bounds of a run in words, such as <c>at most 5,000,000 events</c>.</param>
public sealed record RunOpened(
    string RunId,
    string ScenarioId,
    string Title,
    string Telling,
    string? CounterpartId,
    ulong Seed,
    long HorizonUs,
    NodeCard[] Nodes,
    LinkLine[] Links,
    LoopEdge[] Loops,
    SpeedStep[] Schedule,
    string[] LeftOut,
    Diagnostic[] Notes,
    string[] Bounds)
{
    /// <summary>
    /// What changes its daemons while it plays, in order of time: files that are read again, and restarts
    /// that bring up another release.
    /// </summary>
    public Trigger[] Changes { get; init; } = [];

    /// <summary>The story that is told over this run; null when it has none.</summary>
    public StoryScript? Script { get; init; }
}
