using System.Reflection;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Simulation.Components;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Genealogy;

/// <summary>
/// The rules in words: the rows of the tables in the components' READMEs, and for a rule without a row the
/// place it is cited from. It is given texts and reads no files.
/// </summary>
public sealed class RuleBook
{
    private const string Title = "# ";
    private readonly Dictionary<string, RuleText> _rules = new(StringComparer.Ordinal);

    /// <summary>Reads the rows of some READMEs.</summary>
    public RuleBook(params IEnumerable<string> readmes)
    {
        ArgumentNullException.ThrowIfNull(readmes);
        foreach (var readme in readmes)
        {
            Read(readme);
        }

        foreach (var cites in Cited().Where(cites => !_rules.ContainsKey(cites.Rule)))
        {
            var source = $"{cites.File} {cites.Function}".TrimEnd();
            _rules.Add(cites.Rule, new RuleText(cites.Rule, "", cites.Daemon, cites.Since, source));
        }
    }

    /// <summary>A rule in words. An unknown one has only its name.</summary>
    public RuleText Of(RuleId rule)
    {
        var id = rule.ToString();
        return _rules.GetValueOrDefault(id) ?? new RuleText(id, "", "", "", "");
    }

    private void Read(string readme)
    {
        var daemon = "";
        foreach (var line in readme.Split('\n'))
        {
            if (line.StartsWith(Title, StringComparison.Ordinal))
            {
                daemon = line[Title.Length..].Trim();
            }
            else if (line.StartsWith('|') && Row(line, daemon) is { } rule)
            {
                // A rule may have a row per version; together they are the rule.
                _rules[rule.Id] = _rules.TryGetValue(rule.Id, out var before) ? Join(before, rule) : rule;
            }
        }
    }

    private static RuleText? Row(string line, string daemon)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return cells.Length >= 7 && IsRule(cells[1])
            ? new RuleText(cells[1], Plain(cells[2]), daemon, Known(cells[3]), Plain(cells[4]))
            : null;
    }

    private static RuleText Join(RuleText before, RuleText row) => before with
    {
        Sentence = $"{before.Sentence}; {row.Sentence}",
        Versions = before.Versions == row.Versions ? before.Versions : $"{before.Versions}, {row.Versions}",
    };

    private static bool IsRule(string cell) =>
        cell.Length is > 1 and < 6 && char.IsAsciiLetterUpper(cell[0]) && char.IsAsciiDigit(cell[1]);

    private static string Plain(string cell) => cell.Replace("`", "", StringComparison.Ordinal);

    private static string Known(string versions) => versions == "–" ? "" : versions;

    private static IEnumerable<CitesAttribute> Cited() => typeof(CitesAttribute).Assembly.GetTypes()
        .SelectMany(type => type.GetMembers(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Select(member => member.GetCustomAttribute<CitesAttribute>())
        .OfType<CitesAttribute>();
}
