using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using DnsFlowViz.Contracts.Gallery;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Reports.Pictures;
using DnsFlowViz.Reports.Tests.Fidelity;

namespace DnsFlowViz.Reports.Tests.Gallery;

/// <summary>
/// The gallery shows what these tests compute: the file beside the web application must be what comes out
/// here. Run them with GOLDEN=accept to write it anew.
/// </summary>
public sealed class GalleryRunTests
{
    private static readonly ContractsJson Json = new(new JsonSerializerOptions(ContractsJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static string File => Path.Combine(
        Lab.Repository, "src", "DnsFlowViz.Web", "Gallery", "gallery-runs.json");

    public static TheoryData<int> Cards => [.. Enumerable.Range(0, GalleryCatalog.Shown.Count)];

    [Fact]
    public void The_cards_show_what_is_computed_here()
    {
        var text = JsonSerializer.Serialize(GalleryCatalog.Runs.Value, Json.GalleryRunArray)
            .Replace(",{\"id\"", ",\n{\"id\"", StringComparison.Ordinal) + "\n";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
        {
            System.IO.File.WriteAllText(File, text);
            return;
        }

        Assert.True(System.IO.File.Exists(File), $"{File} is missing; run these tests with GOLDEN=accept.");
        Assert.Equal(System.IO.File.ReadAllText(File), text);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_run_shows_what_its_story_says_it_shows(int card)
    {
        var run = GalleryCatalog.Runs.Value[card];

        Assert.Equal(
            StoryShows.All.Intersect(GalleryCatalog.Shown[card].Script.Gallery!.Shows), run.Shows());
        Assert.True(run.Laps.Sum() > 0, $"Nothing goes round in {run.Id}.");
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_picture_has_a_ring_for_each_loop_and_a_limit_and_no_text(int card)
    {
        var run = GalleryCatalog.Runs.Value[card];

        var svg = XElement.Parse(CardPicture.Draw(run, PictureColours.Light));

        Assert.Empty(Named(svg, "text"));
        var rings = Named(svg, "circle").Select(circle => circle.Attribute("cx")!.Value).Distinct();
        Assert.Equal(run.Laps.Length, rings.Count());
        Assert.Contains(Named(svg, "path"), path => path.Attribute("stroke-dasharray") is not null);
        Assert.Equal(
            run.Series.Failed.Any(failed => failed > 0),
            Named(svg, "path").Any(path => path.Attribute("fill")!.Value == PictureColours.Light.Failed));
    }

    [Fact]
    public void The_dark_picture_differs_in_its_colours_only()
    {
        var run = GalleryCatalog.Runs.Value[0];

        var (light, dark) = (
            XElement.Parse(CardPicture.Draw(run, PictureColours.Light)),
            XElement.Parse(CardPicture.Draw(run, PictureColours.Dark)));

        Assert.Equal(light.Descendants().Count(), dark.Descendants().Count());
        Assert.NotEqual(light.ToString(), dark.ToString());
    }

    [Fact]
    public void A_run_without_a_loop_has_open_rings_and_calm_colours()
    {
        var run = new GalleryRun(
            "none", [0], false, 1, 150, 100, 0, 10, 10, [],
            new GallerySeries(150, [0, 1], [-1, 100], [0, 0]));

        var svg = CardPicture.Draw(run, PictureColours.Light);

        Assert.DoesNotContain(PictureColours.Light.Loop, svg, StringComparison.Ordinal);
        Assert.Equal([StoryShows.Ends, StoryShows.Unharmed], run.Shows());
    }

    private static IEnumerable<XElement> Named(XElement svg, string name) =>
        svg.Descendants().Where(element => element.Name.LocalName == name);
}
