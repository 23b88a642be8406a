using System.Text.RegularExpressions;

namespace DnsFlowViz.Simulation.Tests.House;

/// <summary>
/// The rules of the house that no compiler knows. They read the sources, so a broken one names file and
/// line.
/// </summary>
public sealed partial class TidyTests
{
    private static readonly string Root = RepositoryRoot.Path;

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.Empty(Sources("*.cs", "*.razor", "*.js", "*.css")
            .Select(file => (file, lines: File.ReadLines(file).Count()))
            .Where(item => item.lines > 400)
            .Select(item => $"{Name(item.file)} has {item.lines} lines"));

    [Fact]
    public void No_line_of_code_is_longer_than_110_columns() =>
        Assert.Empty(from file in Sources("*.cs")
                     from line in File.ReadLines(file).Select((text, i) => (text, number: i + 1))
                     where line.text.Length > 110
                     select $"{Name(file)}:{line.number} has {line.text.Length} columns");

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() =>
        Assert.Empty(Sources("*.cs", "*.razor", "*.js")
            .Where(file => EmptyName().IsMatch(Path.GetRelativePath(Root, file).Replace('\\', '/')))
            .Select(Name));

    [Fact]
    public void Nothing_is_left_open_in_the_code()
    {
        // The words are put together here so that this file does not find itself.
        string[] words = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception"];
        Assert.Empty(from file in Sources("*.cs", "*.razor", "*.js", "*.css")
                     from word in words
                     where File.ReadAllText(file).Contains(word, StringComparison.Ordinal)
                     select $"{Name(file)} says {word}");
    }

    [Fact]
    public void A_file_holds_one_public_type_and_is_named_after_it() =>
        Assert.Empty(from file in Sources("*.cs")
                     where !LiesUnder(file, "tests")
                     let types = PublicTypes(file)
                     let name = Path.GetFileName(file).Split('.')[0]
                     where types.Length > 1 || (types.Length == 1 && types[0] != name)
                     select $"{Name(file)} holds {string.Join(", ", types)}");

    [Fact]
    public void The_kernel_knows_no_dns_word() => Assert.Empty(
        Mentions(
            "src/DnsFlowViz.Simulation/Kernel",
            "DnsFlowViz.Simulation.Dns", "Components", "Network", "Trace", "Scenarios"));

    [Fact]
    public void A_component_sees_no_other_component()
    {
        var components = Path.Combine(Root, "src", "DnsFlowViz.Simulation", "Components");
        var folders = Directory.GetDirectories(components).Select(Path.GetFileName).ToArray();
        Assert.Empty(from folder in folders
                     from other in folders
                     where other != folder
                     let path = $"src/DnsFlowViz.Simulation/Components/{folder}"
                     from mention in Mentions(path, $"Components.{other}")
                     select mention);
    }

    [Fact]
    public void Only_the_factory_and_the_run_see_the_engine_and_the_wire() => Assert.Empty(
        Mentions("src/DnsFlowViz.Simulation/Components", "new Engine", "new Wire", "Network.Wire"));

    [Fact]
    public void Contracts_references_nothing()
    {
        var project = File.ReadAllText(
            Path.Combine(Root, "src", "DnsFlowViz.Contracts", "DnsFlowViz.Contracts.csproj"));
        Assert.DoesNotContain("Reference", project, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_does_not_see_the_simulation()
    {
        var project = File.ReadAllText(Path.Combine(Root, "src", "DnsFlowViz.Ui", "DnsFlowViz.Ui.csproj"));
        Assert.DoesNotContain("Simulation", project, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_hub_source_of_the_page_uses_signalr() =>
        Assert.Equal(
            ["HubRunSource.cs"],
            Sources("*.cs", "*.razor")
                .Where(file => LiesUnder(file, "DnsFlowViz.Ui"))
                .Where(file => File.ReadAllText(file)
                    .Contains("Microsoft.AspNetCore.SignalR.Client", StringComparison.Ordinal))
                .Select(Path.GetFileName)
                .Distinct());

    [Fact]
    public void Nothing_is_written_into_a_page_as_markup()
    {
        // The words are put together here so that this file does not find itself.
        string[] words =
        [
            "Markup" + "String", "AddMarkup" + "Content", "inner" + "HTML", "outer" + "HTML",
            "insertAdjacent" + "HTML", "document" + ".write", "ev" + "al(",
        ];
        Assert.Empty(from file in Sources("*.cs", "*.razor", "*.js")
                     where !LiesUnder(file, "tests")
                     from word in words
                     where File.ReadAllText(file).Contains(word, StringComparison.Ordinal)
                     select $"{Name(file)} says {word}");
    }

    [Fact]
    public void The_hub_stays_a_letterbox() =>
        Assert.InRange(
            File.ReadLines(Path.Combine(Root, "src", "DnsFlowViz.Web", "Hubs", "RunHub.cs")).Count(), 1, 60);

    private static IEnumerable<string> Mentions(string folder, params string[] words) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        from word in words
        from line in File.ReadLines(file).Select((text, i) => (text, number: i + 1))
        where line.text.StartsWith("using ", StringComparison.Ordinal)
            || word.StartsWith("new ", StringComparison.Ordinal)
        where line.text.Contains(word, StringComparison.Ordinal)
        select $"{Name(file)}:{line.number} mentions {word}";

    private static IEnumerable<string> Sources(params string[] patterns) =>
        from top in new[] { "src", "tests", "wwwroot" }
        from pattern in patterns
        from file in Directory.EnumerateFiles(Path.Combine(Root, top), pattern, SearchOption.AllDirectories)
        where !LiesUnder(file, "obj") && !LiesUnder(file, "bin")
        select file;

    private static bool LiesUnder(string file, string folder)
    {
        var separator = Path.DirectorySeparatorChar;
        return file.Contains($"{separator}{folder}{separator}", StringComparison.Ordinal);
    }

    private static string[] PublicTypes(string file) =>
        [.. PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct()];

    private static string Name(string file) => Path.GetRelativePath(Root, file);

    [GeneratedRegex(
        @"(^|/)(common|shared|helpers?|utils?|utilities|services|managers?|misc|model)/",
        RegexOptions.IgnoreCase)]
    private static partial Regex EmptyName();

    [GeneratedRegex(
        @"^public (?:sealed |static |abstract |readonly |partial |ref )*"
            + @"(?:class|struct|enum|interface|record struct|record) (\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
