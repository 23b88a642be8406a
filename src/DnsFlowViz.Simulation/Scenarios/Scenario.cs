using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// A checked scenario: who stands where, with which config, what is asked of them and when.
/// </summary>
/// <param name="Version">Version of the file format, 1.</param>
/// <param name="Id">Its id: the file name without ending for a shipped one.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Telling"><c>as told</c> or <c>as measured</c>.</param>
/// <param name="Counterpart">Id of the same story told the other way; null when there is none.</param>
/// <param name="Nodes">The machines; an index into this list names one everywhere else.</param>
/// <param name="Links">
/// Pairs whose delay is given; every other pair has <see cref="ScenarioLink.DefaultOneWayUs"/>.
/// </param>
/// <param name="Workloads">Steady traffic.</param>
/// <param name="Triggers">What happens once, at its instant.</param>
/// <param name="HorizonUs">Length of the run, microseconds of virtual time.</param>
/// <param name="Seed">Seed of every random stream.</param>
/// <param name="Schedule">Speed schedule of the story; empty when it plays at one speed.</param>
/// <param name="LeftOut">What the model leaves out here beside <see cref="LeftOutSentences"/>, one sentence
/// each.</param>
/// <param name="SourceText">The JSON text it was read from.</param>
public sealed record Scenario(
    int Version,
    string Id,
    string Title,
    string Telling,
    string? Counterpart,
    IReadOnlyList<ScenarioNode> Nodes,
    IReadOnlyList<ScenarioLink> Links,
    IReadOnlyList<Workload> Workloads,
    IReadOnlyList<Trigger> Triggers,
    long HorizonUs,
    ulong Seed,
    IReadOnlyList<SpeedStep> Schedule,
    IReadOnlyList<string> LeftOut,
    string SourceText);
