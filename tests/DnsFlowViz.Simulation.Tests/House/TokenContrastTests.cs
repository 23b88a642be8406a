using System.Globalization;
using System.Text.RegularExpressions;

namespace DnsFlowViz.Simulation.Tests.House;

/// <summary>
/// Computes the contrast of the page's colours from the style sheet itself: text needs 4.5 on every ground it
/// stands on, marks and edges of controls 3.
/// </summary>
public sealed partial class TokenContrastTests
{
    private static readonly string[] Grounds = ["stage", "surface", "inset", "raised"];

    private static readonly string[] Texts =
        ["ink", "ink-2", "ink-3", "query", "answer", "failed", "legit", "loop", "limit", "room"];

    private static readonly (string Text, string Ground)[] Pairs =
    [
        ("failed", "failed-tint"), ("legit", "legit-tint"), ("ink", "loop-tint"), ("loop", "loop-tint"),
        ("room", "room-tint"), ("on-accent", "accent"),
    ];

    public static TheoryData<string> Themes => ["light", "dark", "projector"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_stands_out_from_every_ground(string theme)
    {
        var colours = Read(theme);
        var pairs = Grounds.SelectMany(ground => Texts.Select(text => (text, ground))).Concat(Pairs);

        Assert.Empty(Below(4.5, colours, pairs));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Marks_and_edges_of_controls_stand_out_from_every_ground(string theme)
    {
        var colours = Read(theme);
        string[] marks = ["line-2", "retry", "focus", "loop-edge", "accent"];
        var pairs = Grounds.SelectMany(ground => marks.Select(mark => (mark, ground)));

        Assert.Empty(Below(3, colours, pairs));
    }

    [Fact]
    public void The_projector_has_more_contrast_than_paper_and_larger_type()
    {
        var (projector, light) = (Read("projector"), Read("light"));

        Assert.All(
            Texts,
            text => Assert.InRange(
                Ratio(projector[text], projector["stage"]), Ratio(light[text], light["stage"]), 21));
        Assert.Contains("font-size: 19.2px", Block("projector"), StringComparison.Ordinal);
    }

    [Fact]
    public void All_looks_give_the_same_colours_a_value()
    {
        var names = Read("light").Keys.Order().ToList();

        Assert.Equal(names, Read("dark").Keys.Order());
        Assert.Equal(names, Read("projector").Keys.Order());
    }

    private static IEnumerable<string> Below(
        double least, Dictionary<string, string> colours, IEnumerable<(string Mark, string Ground)> pairs) =>
        from pair in pairs
        let ratio = Ratio(colours[pair.Mark], colours[pair.Ground])
        where ratio < least
        select string.Create(CultureInfo.InvariantCulture, $"{pair.Mark} on {pair.Ground}: {ratio:F2}");

    private static Dictionary<string, string> Read(string theme) => Colour().Matches(Block(theme))
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    private static string Block(string theme)
    {
        var sheet = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "wwwroot", "css", "tokens.css"));
        var from = sheet.IndexOf($"[data-theme=\"{theme}\"] {{", StringComparison.Ordinal);
        return sheet[from..sheet.IndexOf("\n}", from, StringComparison.Ordinal)];
    }

    private static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex) =>
        (0.2126 * Channel(hex, 0)) + (0.7152 * Channel(hex, 2)) + (0.0722 * Channel(hex, 4));

    private static double Channel(string hex, int at)
    {
        var part = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--([a-z0-9-]+): #([0-9A-F]{6});")]
    private static partial Regex Colour();
}
