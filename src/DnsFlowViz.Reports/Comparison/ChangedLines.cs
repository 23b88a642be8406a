using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Comparison;

/// <summary>What a fix or an edit changes in the texts of a scenario, line by line.</summary>
public static class ChangedLines
{
    /// <summary>
    /// Lines of one text that are compared with each other; a longer changed part counts as all gone and all
    /// new.
    /// </summary>
    private const int MostLines = 500;

    /// <summary>The lines, node by node and file by file, in their order there.</summary>
    /// <param name="scenario">The scenario as it was.</param>
    /// <param name="applied">The fix.</param>
    public static IEnumerable<ChangedLine> Of(Scenario scenario, AppliedFix applied)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(applied);
        return applied.Changes.SelectMany(change =>
            Of(scenario.Nodes.First(node => node.Id == change.Node), change));
    }

    private static IEnumerable<ChangedLine> Of(ScenarioNode node, FixChange change)
    {
        if (change.Version is { } version)
        {
            yield return new ChangedLine(node.Id, false, $"{node.Kind} {node.Version}");
            yield return new ChangedLine(node.Id, true, $"{node.Kind} {version}");
        }

        if (change.File is { } file)
        {
            foreach (var line in At(file, Lines(node.Files.GetValueOrDefault(file, "")), Lines(change.Text!)))
            {
                yield return line;
            }
        }
    }

    /// <summary>The lines of two texts that only one of them has.</summary>
    /// <param name="place">Where the texts stand.</param>
    /// <param name="before">The lines as they were.</param>
    /// <param name="after">The lines as they are.</param>
    internal static IEnumerable<ChangedLine> At(string place, string[] before, string[] after) =>
        Between(before, after).Select(line => new ChangedLine(place, line.IsAdded, line.Text.Trim()));

    /// <summary>A text as its lines; none for an empty one.</summary>
    internal static string[] Lines(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');

    private static IEnumerable<(bool IsAdded, string Text)> Between(string[] before, string[] after)
    {
        var head = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var foot = before.Skip(head).Reverse().Zip(after.Skip(head).Reverse())
            .TakeWhile(pair => pair.First == pair.Second).Count();
        var (gone, come) = (before[head..^foot], after[head..^foot]);
        return gone.Length > MostLines || come.Length > MostLines
            ? [.. gone.Select(line => (false, line)), .. come.Select(line => (true, line))]
            : Walk(gone, come, Common(gone, come));
    }

    /// <summary>How many lines the ends of two texts from two places on have in common, in order.</summary>
    private static int[,] Common(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static IEnumerable<(bool IsAdded, string Text)> Walk(
        string[] before, string[] after, int[,] common)
    {
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return (false, before[i++]);
            }
            else
            {
                yield return (true, after[j++]);
            }
        }
    }
}
