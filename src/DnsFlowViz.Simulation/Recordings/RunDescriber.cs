using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Says what the stage must know of a run before its first frame. All of it comes from the scenario.
/// </summary>
public static class RunDescriber
{
    /// <summary>Describes a run.</summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="seed">The seed in force.</param>
    /// <param name="runId">Its id, see <see cref="RunIds"/>.</param>
    /// <param name="notes">What was found in the config texts.</param>
    /// <param name="added">Triggers added to the scenario's own; null for none.</param>
    public static RunOpened Describe(
        Scenario scenario,
        ulong seed,
        string runId,
        Diagnostic[] notes,
        IReadOnlyList<Trigger>? added = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Trigger[] triggers = [.. scenario.Triggers, .. added ?? []];
        var layout = new StageLayout(scenario, triggers);
        return new RunOpened(
            runId,
            scenario.Id,
            scenario.Title,
            scenario.Telling,
            scenario.Counterpart,
            seed,
            scenario.HorizonUs,
            [.. scenario.Nodes.Select((node, index) => Card(scenario, node, layout.Capacity[index]))],
            [.. scenario.Links.Select(link => Line(scenario, link))],
            LoopFinder.Find(scenario),
            [.. scenario.Schedule],
            LeftOutSentences.Of(scenario),
            notes,
            Bounds(scenario))
        {
            Changes =
            [
                .. triggers.Where(one => one.Do == TriggerKind.Reload || one.Version is not null)
                    .OrderBy(one => one.AtUs),
            ],
        };
    }

    // The board has a place for every record the table will ever hold: a restart may bring a larger limit.
    private static NodeCard Card(Scenario scenario, ScenarioNode node, int slots) =>
        CardWriter.Write(scenario, node) with { SlotCapacity = slots };

    private static LinkLine Line(Scenario scenario, ScenarioLink link) => new(
        IndexOf(scenario, link.From),
        IndexOf(scenario, link.To),
        link.OneWayUs,
        link.JitterUs,
        link.LossPpm,
        link.Label);

    private static int IndexOf(Scenario scenario, string id) =>
        scenario.Nodes.Select((node, index) => (node, index)).First(item => item.node.Id == id).index;

    private static string[] Bounds(Scenario scenario) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"at most {TraceLog.MostEvents:N0} events"),
        $"at most {CardWriter.Decimal(scenario.HorizonUs, 1_000_000)} s of virtual time",
        string.Create(
            CultureInfo.InvariantCulture,
            $"at most {ForwardingLines.MostLookups:N0} steps along config lines to find what goes round"),
    ];
}
