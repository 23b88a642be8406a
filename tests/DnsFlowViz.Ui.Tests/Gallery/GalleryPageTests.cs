using Bunit;
using Bunit.TestDoubles;
using DnsFlowViz.Contracts.Gallery;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Ui.Gallery;
using DnsFlowViz.Ui.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Ui.Tests.Gallery;

public sealed class GalleryPageTests : StageFixture
{
    private static readonly GalleryCard Full = Card("full-one", [4_228], true, (151, 60, 40, 12_000));
    private static readonly GalleryCard Twice = Card("two-rings", [300, 120_000], false, (2, 90, 0, 990_000));

    public GalleryPageTests() => Services.AddSingleton<IGallery>(new GivenCards([Full, Twice]));

    [Fact]
    public void Each_card_leads_to_its_scenario_on_the_stage()
    {
        var page = Page();

        Assert.Equal("2 scenarios", page.Find("h1").TextContent);
        Assert.Equal(
            ["/?scenario=full-one", "/?scenario=two-rings"],
            page.FindAll("h2 a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void A_card_says_what_its_run_came_to()
    {
        var card = Page().Find("#full-one");

        Assert.Equal(
            [
                "151 of 150 slots at most", "60 of 100 lookups answered, half within 12 ms",
                "still going round at the end",
            ],
            card.QuerySelectorAll(".gal-facts li").Select(fact => fact.TextContent));
        Assert.Equal("dnsmasq 2.80 · Consul 1.8.7", card.QuerySelector(".gal-versions")!.TextContent);
        Assert.Contains(
            "Holds for dnsmasq up to 2.80. Rules D4 C3.", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_links_that_tell_nobody_where_one_comes_from()
    {
        var link = Page().Find("#full-one .gal-sources a");

        Assert.Equal("https://example.org/thread", link.GetAttribute("href"));
        Assert.Equal("noreferrer", link.GetAttribute("rel"));
        Assert.Equal("a thread", link.TextContent);
    }

    [Fact]
    public void A_picture_has_words_for_those_who_do_not_see_it_and_one_file_for_each_ground()
    {
        var pictures = Page().FindAll("#two-rings img");

        Assert.Equal(["/light.svg", "/dark.svg"], pictures.Select(picture => picture.GetAttribute("src")));
        Assert.All(pictures, picture => Assert.Equal(
            "The run in small: 300 laps and 120,000 laps, 2 of 150 slots at most, 90 of 90 lookups answered, "
                + "half within 990 ms.",
            picture.GetAttribute("alt")));
    }

    [Fact]
    public void The_number_of_laps_stands_in_the_middle_of_each_ring()
    {
        var page = Page();

        Assert.Equal("left: 50%", page.Find("#full-one .gal-count").GetAttribute("style"));
        Assert.Equal(
            ["left: 25%", "left: 75%"],
            page.FindAll("#two-rings .gal-count").Select(count => count.GetAttribute("style")));
    }

    [Theory]
    [InlineData("fills", "1 of 2 scenarios", "full-one")]
    [InlineData("fails", "1 of 2 scenarios", "full-one")]
    [InlineData("late", "1 of 2 scenarios", "two-rings")]
    [InlineData("ends", "1 of 2 scenarios", "two-rings")]
    public void Cards_are_narrowed_down_to_what_their_runs_show(string shows, string heading, string id)
    {
        var page = Page(shows);

        Assert.Equal(heading, page.Find("h1").TextContent);
        Assert.Equal(id, Assert.Single(page.FindAll("article")).Id);
        Assert.Equal($"/gallery?shows={shows}", page.Find(".gal-kinds [aria-current]").GetAttribute("href"));
    }

    [Fact]
    public void When_no_card_is_left_that_is_said_with_a_way_back()
    {
        var page = Page("unharmed");

        Assert.Empty(page.FindAll("article"));
        Assert.StartsWith(
            "No scenario here shows that.", page.Find(".gal-none").TextContent, StringComparison.Ordinal);
        Assert.Equal("/gallery", page.Find(".gal-none a").GetAttribute("href"));
    }

    [Fact]
    public void A_word_that_is_none_shows_everything() =>
        Assert.Equal(2, Page("<b>").FindAll("article").Count);

    private IRenderedComponent<GalleryPage> Page(string? shows = null)
    {
        Services.GetRequiredService<BunitNavigationManager>()
            .NavigateTo(shows is null ? "/gallery" : $"/gallery?shows={Uri.EscapeDataString(shows)}");
        return Render<GalleryPage>();
    }

    private static GalleryCard Card(
        string id, int[] laps, bool isAlive, (int Peak, int Answered, int Failed, int MedianUs) run) => new(
        id,
        new StoryGallery(
            1, "A lesson.", "dnsmasq up to 2.80", ["D4", "C3"], [],
            [new StorySource("a thread", "https://example.org/thread")]),
        new GalleryRun(
            id, laps, isAlive, run.Peak, 150, run.Answered, run.Failed, run.MedianUs, 10_000,
            ["dnsmasq 2.80", "Consul 1.8.7"], new GallerySeries(150, [], [], [])),
        "/light.svg",
        "/dark.svg");

    private sealed class GivenCards(IReadOnlyList<GalleryCard> cards) : IGallery
    {
        public IReadOnlyList<GalleryCard> Cards => cards;
    }
}
