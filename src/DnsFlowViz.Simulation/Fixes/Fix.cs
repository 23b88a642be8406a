using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Fixes;

/// <summary>
/// Something an operator can do about a loop, as a pure change of a scenario. What it is worth is not said
/// here: that comes from runs.
/// </summary>
/// <param name="Id">Its id, such as <c>no-strict-order</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Kind">The kind of node it changes: one of <see cref="NodeKind"/>'s names.</param>
/// <param name="Rule">The rule it turns on, as the component's README numbers it.</param>
/// <param name="Source">Where that rule was read.</param>
/// <param name="Why">What the rule makes of the fix: one sentence, with the rule's number.</param>
public sealed record Fix(
    string Id, string Title, string Kind, string Rule, string Source, string Why)
{
    /// <summary>When a daemon is restarted by a fix that is nothing but a restart.</summary>
    public const long RestartAtUs = 20_000_000;

    /// <summary>What it does to one node of <see cref="Kind"/>.</summary>
    internal Func<Scenario, ScenarioNode, NodeFix> ApplyTo { get; init; } =
        (_, node) => NodeFix.Refused($"Nothing is known to do to \"{node.Id}\".");

    /// <summary>
    /// Applies the fix to every node it concerns. Applied to its own result it does not apply any more.
    /// </summary>
    /// <param name="scenario">A scenario that was read without error.</param>
    public AppliedFix Apply(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var concerned = scenario.Nodes.Where(node => node.Kind == Kind).ToList();
        if (concerned.Count == 0)
        {
            return new AppliedFix(scenario, [], $"There is no node of kind {Kind} here.");
        }

        var fixes = concerned.Select(node => ApplyTo(scenario, node)).ToList();
        FixChange[] changes = [.. fixes.Select(fix => fix.Change).OfType<FixChange>()];
        return changes.Length > 0
            ? new AppliedFix(Changed(scenario, changes), changes, null)
            : new AppliedFix(scenario, [], string.Join(' ', fixes.Select(fix => fix.Problem).Distinct()));
    }

    private static Scenario Changed(Scenario scenario, FixChange[] changes)
    {
        var changed = scenario with
        {
            Nodes = [.. scenario.Nodes.Select(node => Changed(node, changes))],
            Triggers = [.. scenario.Triggers, .. Restarts(changes)],
        };
        return changed with { SourceText = ScenarioCanonical.Write(changed) };
    }

    private static IEnumerable<Trigger> Restarts(FixChange[] changes) =>
        changes.Where(change => change.IsRestartAlone).SelectMany(change => change.At(RestartAtUs));

    private static ScenarioNode Changed(ScenarioNode node, FixChange[] changes)
    {
        foreach (var change in changes.Where(change => change.Node == node.Id))
        {
            node = node with { Version = change.Version ?? node.Version };
            node = change.File is { } file ? node.WithFile(file, change.Text!) : node;
        }

        return node;
    }
}
