using System.Text.Json;

namespace DnsFlowViz.Simulation.Tests.House;

/// <summary>The deepest explanation of a word stands on rules that the components really have.</summary>
public sealed class GlossaryRulesTests
{
    [Fact]
    public void Every_rule_the_glossary_cites_has_a_row_that_names_that_file()
    {
        var cites = Cites();

        Assert.NotEmpty(cites);
        Assert.DoesNotContain(cites, cite => !HasRow(cite));
    }

    // "Dnsmasq D10 · forward.c get_new_frec": the component, its rule, the file and the function.
    private static bool HasRow(string cite)
    {
        var (rule, place) = (cite.Split(" · ")[0].Split(' '), cite.Split(" · ")[1]);
        var components = Path.Combine(RepositoryRoot.Path, "src", "DnsFlowViz.Simulation", "Components");
        var file = place.Split(' ') is [var first, _] && first.Contains('.', StringComparison.Ordinal)
            ? first
            : place;
        return File.ReadLines(Path.Combine(components, rule[0], "README.md"))
            .Any(row => row.StartsWith($"| {rule[1]} |", StringComparison.Ordinal)
                && row.Contains(file, StringComparison.Ordinal));
    }

    private static List<string> Cites()
    {
        var path = Path.Combine(RepositoryRoot.Path, "src", "DnsFlowViz.Ui", "Words", "glossary.en.json");
        using var glossary = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. glossary.RootElement.GetProperty("entries").EnumerateArray()
                .SelectMany(entry => entry.GetProperty("cites").EnumerateArray())
                .Select(cite => cite.GetString()!),
        ];
    }
}
