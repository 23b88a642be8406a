using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// Replaces the names and addresses of a link, all of its texts together, so that its runs play as before and
/// nothing in it says whose network it is. A name becomes the same everywhere; new names are numbered in
/// order of appearance, so doing it twice changes nothing more. Texts that do not read are refused, for
/// nobody knows what in them is a name. Never throws, whatever the texts are.
/// </summary>
public static class Redactor
{
    private static readonly string[] Doings =
        [TriggerKind.Lookup, TriggerKind.Ask, TriggerKind.Restart, TriggerKind.Reload, TriggerKind.Link];

    /// <summary>The link with other names.</summary>
    /// <param name="state">The link. Its trace goes, for other names are another trace.</param>
    /// <param name="shipped">
    /// The text of the shipped scenario it names, whose names stay; null when it brings its own.
    /// </param>
    public static Redacted Redact(LinkState state, string? shipped)
    {
        ArgumentNullException.ThrowIfNull(state);
        var map = new RedactionMap();
        string?[] texts = [state.ScenarioText, .. state.Branches.Select(branch => branch.Text)];
        if (Meet(map, [shipped, .. texts]) is { } problem)
        {
            return Refused(problem);
        }

        if (shipped is not null)
        {
            map.Learning = true;
            ScenarioRedaction.Of(map, shipped);
            map.Learning = false;
        }

        var redacted = Replaced(state, map);
        return Unreadable([redacted.ScenarioText, .. redacted.Branches.Select(branch => branch.Text)])
            is { } finding
                ? Refused($"With other names the scenario does not read any more: {finding}")
                : new Redacted(redacted, map.Changes, null);
    }

    private static Redacted Refused(string problem) => new(null, [], problem);

    private static string? Meet(RedactionMap map, IEnumerable<string?> texts)
    {
        foreach (var text in texts.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var read = ScenarioReader.Read(text);
            if (read.Scenario is not { } scenario)
            {
                return "Names can be replaced only in a scenario that reads; mend it first: "
                    + FirstError(read);
            }

            map.Meet(scenario);
        }

        return null;
    }

    private static string? Unreadable(IEnumerable<string?> texts) => texts
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Select(ScenarioReader.Read)
        .Where(read => read.Scenario is null)
        .Select(FirstError)
        .FirstOrDefault();

    private static string FirstError(ReadResult read) =>
        read.Findings.First(finding => finding.Severity == Diagnostic.Error).ToString();

    private static LinkState Replaced(LinkState state, RedactionMap map)
    {
        var files = new FileRedaction(map);
        return state with
        {
            ScenarioText = state.ScenarioText is { } text ? ScenarioRedaction.Of(map, text) : null,
            Triggers = [.. state.Triggers.Select(trigger => Replaced(trigger, map, files))],
            Branches = [.. state.Branches.Select(branch => Replaced(branch, map, files))],
            Trace = null,
        };
    }

    private static LinkBranch Replaced(LinkBranch branch, RedactionMap map, FileRedaction files)
    {
        var text = branch.Text is null ? null : ScenarioRedaction.Of(map, branch.Text);
        Trigger[] triggers = [.. branch.Triggers.Select(trigger => Replaced(trigger, map, files))];
        return branch with { Name = NameOf(text, triggers), Triggers = triggers, Text = text };
    }

    private static Trigger Replaced(Trigger trigger, RedactionMap map, FileRedaction files) => trigger with
    {
        Node = trigger.Node is null ? null : map.Id(trigger.Node),
        To = trigger.To is null ? null : map.Id(trigger.To),
        Name = trigger.Name is null ? null : map.Domain(trigger.Name),
        File = trigger.File is null ? null : map.File(trigger.File),
        Text = trigger.Text is null ? null : files.Of(trigger.File ?? "", trigger.Text),
    };

    // A branch is called in words that may hold any name, so it is called anew.
    private static string NameOf(string? text, Trigger[] triggers)
    {
        if (text is not null)
        {
            return "edit";
        }

        return triggers.LastOrDefault() is { } last && Doings.Contains(last.Do)
            ? $"{last.Do} {last.Node}"
            : "branch";
    }
}
