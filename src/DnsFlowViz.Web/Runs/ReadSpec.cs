using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// What a <see cref="RunSpec"/> came to: everything a run is made of, or the reasons why it is none.
/// </summary>
/// <param name="Scenario">The scenario; null when there are problems.</param>
/// <param name="Seed">The seed in force.</param>
/// <param name="Added">What the viewer adds to the scenario's own triggers.</param>
/// <param name="Notes">What was found and does not stop the run.</param>
/// <param name="Problems">Why it cannot run; empty when it can.</param>
public sealed record ReadSpec(
    Scenario? Scenario,
    ulong Seed,
    Trigger[] Added,
    Diagnostic[] Notes,
    Diagnostic[] Problems)
{
    /// <summary>The story that is told over the scenario; null when it has none.</summary>
    public StoryScript? Script { get; init; }

    /// <summary>A spec that cannot be run.</summary>
    public static ReadSpec Refused(params Diagnostic[] problems) => new(null, 0, [], [], problems);

    /// <summary>A spec that cannot be run, for one reason at one place.</summary>
    public static ReadSpec Refused(string place, string message) =>
        Refused(new Diagnostic(place, 0, 0, Diagnostic.Error, message));
}
