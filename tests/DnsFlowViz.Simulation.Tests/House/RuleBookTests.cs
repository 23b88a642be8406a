using System.Reflection;
using DnsFlowViz.Simulation.Components;

namespace DnsFlowViz.Simulation.Tests.House;

/// <summary>
/// Ties together what belongs together: a rule, its citation, its row in the component's README, its test.
/// </summary>
public sealed class RuleBookTests
{
    private const string ComponentsNamespace = "DnsFlowViz.Simulation.Components";

    private static readonly HashSet<string> TestNames =
    [
        .. typeof(RuleBookTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(method => method.Name),
    ];

    public static TheoryData<string> Components =>
    [
        .. Directory.GetDirectories(ComponentsFolder).Select(folder => Path.GetFileName(folder)!),
    ];

    private static string ComponentsFolder =>
        Path.Combine(RepositoryRoot.Path, "src", "DnsFlowViz.Simulation", "Components");

    [Theory]
    [MemberData(nameof(Components))]
    public void Every_rule_of_a_component_has_a_row_and_every_row_a_rule(string component) =>
        Assert.Equal(
            CitedRules(component),
            Rows(component).Select(row => row.Rule).Order(StringComparer.Ordinal).Distinct());

    [Theory]
    [MemberData(nameof(Components))]
    public void Every_row_names_a_test_that_exists(string component) =>
        Assert.Empty(Rows(component)
            .Where(row => !TestNames.Contains(row.Test))
            .Select(row => $"{row.Rule}: {row.Test}"));

    [Theory]
    [MemberData(nameof(Components))]
    public void A_readme_has_the_four_sections_in_order(string component) =>
        Assert.Equal(
            ["## What it is", "## Rules", "## Knobs", "## Not modelled"],
            File.ReadLines(Readme(component))
                .Where(line => line.StartsWith("## ", StringComparison.Ordinal)));

    private static IEnumerable<string> CitedRules(string component) =>
        typeof(CitesAttribute).Assembly.GetTypes()
            .Where(type => type.Namespace == $"{ComponentsNamespace}.{component}")
            .SelectMany(type => type.GetMembers(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance))
            .Select(member => member.GetCustomAttribute<CitesAttribute>()?.Rule)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static IEnumerable<(string Rule, string Test)> Rows(string component) =>
        from line in File.ReadLines(Readme(component))
        where line.StartsWith("| ", StringComparison.Ordinal)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        where cells.Length > 5 && IsRule(cells[1])
        select (cells[1], cells[^2].Trim('`'));

    private static bool IsRule(string cell) =>
        cell.Length is > 1 and < 6 && char.IsAsciiLetterUpper(cell[0]) && char.IsAsciiDigit(cell[1]);

    private static string Readme(string component) => Path.Combine(ComponentsFolder, component, "README.md");
}
