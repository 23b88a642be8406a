using Bunit;
using Bunit.TestDoubles;
using DnsFlowViz.Ui.Fidelity;
using DnsFlowViz.Ui.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Ui.Tests.Fidelity;

public sealed class FidelityPageTests : StageFixture
{
    public FidelityPageTests() => Services.AddSingleton<IFidelityResults>(new GivenResults());

    [Fact]
    public void The_headline_counts_what_is_within_tolerance() =>
        Assert.Equal("1 of 2 within tolerance", Page().Find("h1").TextContent);

    [Fact]
    public void Rows_stand_under_the_releases_that_behave_alike()
    {
        var headings = Page().FindAll(".grp th").Select(heading => heading.TextContent.Trim()).ToArray();

        Assert.Equal(2, headings.Length);
        Assert.StartsWith(
            "dnsmasq 2.76–2.80 stops reading at 151 · 1 of 1", headings[0], StringComparison.Ordinal);
        Assert.StartsWith("dnsmasq 2.86–2.91", headings[1], StringComparison.Ordinal);
        Assert.EndsWith("0 of 1", headings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_missed_number_is_said_in_words_too() =>
        Assert.Contains("missed, the same", Page().Find("#refused").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_number_that_was_not_measured_is_a_dash() =>
        Assert.Equal("–", Page().FindAll("#refused td")[2].TextContent);

    [Fact]
    public void A_closed_row_links_to_its_opened_self()
    {
        var link = Page().Find("#full-table a");

        Assert.Equal("false", link.GetAttribute("aria-expanded"));
        Assert.Equal("/fidelity?open=full-table#full-table", link.GetAttribute("href"));
    }

    [Fact]
    public void An_opened_row_draws_both_courses_and_opens_the_scenario_at_its_moment()
    {
        var page = Page("open=full-table");

        Assert.Equal("true", page.Find("#full-table a").GetAttribute("aria-expanded"));
        Assert.NotEmpty(page.FindAll("path.measured"));
        Assert.NotEmpty(page.FindAll("path.simulated"));
        Assert.Equal(
            "/?scenario=incident-default-options&t=5.022", page.Find(".fid-go").GetAttribute("href"));
    }

    [Fact]
    public void What_could_not_be_played_is_named_in_the_opened_row() =>
        Assert.Contains(
            "--stop-dns-rebind",
            Page("open=refused").Find(".fid-open").TextContent,
            StringComparison.Ordinal);

    [Fact]
    public void By_distance_the_missed_one_comes_first() =>
        Assert.Equal("refused", Page("by=distance").FindAll("tr[id]")[0].Id);

    [Fact]
    public void What_is_not_modelled_is_listed() =>
        Assert.Equal(FidelityTexts.NotModelled.Count, Page().FindAll(".fid-left-out li").Count);

    private IRenderedComponent<FidelityPage> Page(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/fidelity?" + query);
        return Render<FidelityPage>();
    }
}
