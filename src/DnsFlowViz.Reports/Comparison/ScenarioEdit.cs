using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Comparison;

/// <summary>
/// A scenario that somebody has changed, held against what it was made from: both on the schedule and with
/// the seed by which fixes are judged.
/// </summary>
public sealed class ScenarioEdit
{
    private readonly FixChange[] _changes;

    /// <summary>An edit.</summary>
    /// <param name="original">What it was made from, read without error.</param>
    /// <param name="edited">What was made of it, read without error.</param>
    public ScenarioEdit(Scenario original, Scenario edited)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(edited);
        var before = ComparisonSchedule.Of(original);
        var after = ComparisonSchedule.Of(edited with { Seed = original.Seed });
        Played = after with { SourceText = ScenarioCanonical.Write(after) };
        Lines = [.. ScenarioLines.Between(before, after)];
        HasOwnSeed = edited.Seed != original.Seed;
        _changes = [.. before.Nodes.SelectMany(node => Changes(node, Find(after, node.Id)))];
        IsOfFiles = _changes.Length > 0 && !ScenarioLines.Between(Written(before), after).Any();
    }

    /// <summary>The run by which the edit is judged.</summary>
    public Scenario Played { get; }

    /// <summary>What differs from the original, line by line; empty when nothing played does.</summary>
    public IReadOnlyList<ChangedLine> Lines { get; }

    /// <summary>True when the text asks for another seed than the original's, which is not taken.</summary>
    public bool HasOwnSeed { get; }

    /// <summary>
    /// True when nothing but config files and releases differ, so that it can be done to a run in its storm.
    /// </summary>
    public bool IsOfFiles { get; }

    /// <summary>Which daemon takes it up and how, such as <c>reload consul</c>; empty when links, load or
    /// nodes differ as well.</summary>
    public IEnumerable<string> TakenUpBy => IsOfFiles
        ? _changes.GroupBy(change => change.Node).Select(node =>
            $"{(node.Any(change => change.TakeUp == FixTakeUp.Restart) ? "restart" : "reload")} {node.Key}")
        : [];

    /// <summary>True when a daemon must be restarted for it.</summary>
    internal bool NeedsRestart => _changes.Any(change => change.TakeUp == FixTakeUp.Restart);

    /// <summary>The edit as something that is done to a run of the original in the storm.</summary>
    internal IReadOnlyList<Trigger> InTheStorm() =>
        [.. _changes.SelectMany(change => change.At(ComparisonSchedule.StormAtUs))];

    // All files are written before the daemon is restarted, with the last of them.
    private static List<FixChange> Changes(ScenarioNode before, ScenarioNode? after)
    {
        if (after is null)
        {
            return [];
        }

        var files = after.Files
            .Where(file => before.Files.GetValueOrDefault(file.Key) != file.Value)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => new FixChange(before.Id, FixTakeUp.Reload, file.Key, file.Value)).ToList();
        var version = after.Version == before.Version ? null : after.Version;
        if (version is not null || (files.Count > 0 && before.Kind != NodeKind.Consul))
        {
            var last = files.LastOrDefault() ?? new FixChange(before.Id, FixTakeUp.Restart);
            files.Remove(last);
            files.Add(last with { TakeUp = FixTakeUp.Restart, Version = version });
        }

        return files;
    }

    private static ScenarioNode? Find(Scenario scenario, string id) =>
        scenario.Nodes.FirstOrDefault(node => node.Id == id);

    private Scenario Written(Scenario before) => before with
    {
        Nodes = [.. before.Nodes.Select(node => _changes.Where(change => change.Node == node.Id)
            .Aggregate(node, Written))],
    };

    private static ScenarioNode Written(ScenarioNode node, FixChange change)
    {
        var released = node with { Version = change.Version ?? node.Version };
        return change.File is { } file ? released.WithFile(file, change.Text!) : released;
    }
}
