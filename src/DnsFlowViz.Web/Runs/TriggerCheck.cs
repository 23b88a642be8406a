using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// Checks what a viewer adds to a scenario. The added triggers are written into the scenario's text and the
/// scenario's own reader judges it, so a trigger of a viewer and one in a file obey the same rules in the
/// same words.
/// </summary>
public static partial class TriggerCheck
{
    /// <summary>Errors in the added triggers; their places count from the first added one.</summary>
    public static Diagnostic[] Check(Scenario scenario, Trigger[] added)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(added);
        if (added.Length == 0)
        {
            return [];
        }

        if (added.Length > RunBounds.AddedTriggers)
        {
            return [Error(
                "run.triggers",
                $"A run takes at most {RunBounds.AddedTriggers} added triggers; begin a new run.")];
        }

        var empty = Array.FindIndex(added, trigger => trigger is null);
        if (empty >= 0)
        {
            return [Error($"run.triggers[{empty}]", "This trigger is null; leave it out.")];
        }

        var read = ScenarioReader.Read(WithTriggers(scenario, added));
        return [.. read.Findings
            .Where(finding => finding.Severity == Diagnostic.Error)
            .Select(finding => Rebase(finding, scenario.Triggers.Count))];
    }

    private static string WithTriggers(Scenario scenario, Trigger[] added)
    {
        var text = JsonNode.Parse(scenario.SourceText)!.AsObject();
        if (text["triggers"] is not JsonArray triggers)
        {
            text["triggers"] = triggers = [];
        }

        foreach (var trigger in added)
        {
            triggers.Add(JsonSerializer.SerializeToNode(trigger, ContractsJson.Default.Trigger));
        }

        return text.ToJsonString();
    }

    private static Diagnostic Rebase(Diagnostic finding, int own)
    {
        var place = Numbered().Replace(
            finding.Place,
            match => $"run.triggers[{int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - own}]");
        // Only a config text is as the viewer wrote it; lines of the joined text would mean nothing to
        // anybody.
        var isInsideText = place.EndsWith(".text", StringComparison.Ordinal);
        return isInsideText
            ? finding with { Place = place }
            : finding with { Place = place, Line = 0, Column = 0 };
    }

    private static Diagnostic Error(string place, string message) =>
        new(place, 0, 0, Diagnostic.Error, message);

    [GeneratedRegex(@"^(?:scenario\.)?triggers\[(\d+)\]")]
    private static partial Regex Numbered();
}
