using Bunit;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Ui.Pages;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Links;

/// <summary>Links that hold everything and short links, opened on the page.</summary>
public sealed class OpenedLinkTests : StageFixture
{
    private static readonly LinkState Moment = new("incident-as-measured", null, 42, Runs.FullNs)
    {
        Camera = new Camera(700, 250, 200),
        Trace = new string('0', 16),
    };

    /// <summary>Plans the page's own calls besides MudBlazor's.</summary>
    public OpenedLinkTests()
    {
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-theme").SetResult("light");
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-motion").SetResult("full");
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-depth").SetResult("new");
        SetRendererInfo(new RendererInfo("WebAssembly", isInteractive: true));
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task A_link_opens_its_run_paused_at_its_moment_with_its_camera()
    {
        await Open("/open#" + LinkCodec.Write(Moment));

        Assert.Equal("incident-as-measured", Source.Opened[0].ScenarioId);
        Assert.Equal(Runs.FullNs, Store.PlayheadNs);
        Assert.Equal(Moment.Camera, Store.Camera);
        Assert.False(Store.Playing);
    }

    [Fact]
    public async Task A_cut_link_says_so_and_nothing_is_opened()
    {
        Navigation.NavigateTo("/open#" + LinkCodec.Write(Moment)![..^5]);

        var page = Render<StagePage>();

        await PlayerBench.Until(() => page.FindAll(".wrong").Count == 1);
        Assert.Equal("This link was cut. Nothing was opened.", page.Find("h1").TextContent);
        Assert.Single(page.FindAll(".cut-link"));
        Assert.Empty(Source.Opened);
    }

    [Fact]
    public async Task Before_the_browser_runs_it_says_that_it_opens_a_shared_moment()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        Navigation.NavigateTo("/open");

        var page = Render<StagePage>();

        await PlayerBench.Until(() => page.FindAll(".opening").Count == 1);
        Assert.Contains(
            "Opening a shared moment", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Source.Opened);
    }

    [Fact]
    public async Task A_short_link_opens_what_is_stored_under_its_name()
    {
        Shares.Keep(new SharedLink("abc", LinkCodec.Write(Moment)!, "The table fills"));

        var page = await Open("/s/abc", id: "abc");

        Assert.Equal(Runs.FullNs, Store.PlayheadNs);
        Assert.Empty(page.FindAll(".wrong"));
    }

    [Fact]
    public async Task The_title_of_a_short_link_is_not_kept_for_what_is_opened_after_it()
    {
        Shares.Keep(new SharedLink("abc", LinkCodec.Write(Moment)!, "The table fills"));
        await Open("/s/abc", id: "abc");
        var opener = Services.GetRequiredService<StageOpener>();
        await PlayerBench.Until(() => !opener.IsOpening);
        Assert.Equal("The table fills", opener.Shared!.Title);

        _ = opener.Follow("incident-as-told", null, "1");
        await PlayerBench.Until(() => Source.Watched.Count == 2);
        Source.Watched[1].SendKey(Runs.Second + 400);
        await PlayerBench.Until(() => !opener.IsOpening);

        Assert.Null(opener.Shared);
    }

    [Fact]
    public async Task A_name_that_nothing_is_stored_under_opens_nothing_else()
    {
        Navigation.NavigateTo("/s/gone");

        var page = Render<StagePage>(page => page.Add(p => p.Id, "gone"));

        await PlayerBench.Until(() => page.FindAll(".wrong").Count == 1);
        Assert.StartsWith(
            "There is nothing behind this link.", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Empty(Source.Opened);
    }

    [Fact]
    public async Task What_the_server_found_nothing_behind_is_not_asked_for_again()
    {
        PageState.Persist("stage.nothing", "gone");
        Shares.Keep(new SharedLink("gone", LinkCodec.Write(Moment)!, null));
        Navigation.NavigateTo("/s/gone");

        var page = Render<StagePage>(page => page.Add(p => p.Id, "gone"));

        await PlayerBench.Until(() => page.FindAll(".wrong").Count == 1);
        Assert.Empty(Source.Opened);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_not_taken_for_a_link_that_is_not_there()
    {
        Shares.Trouble = "This server cannot reach its store of short links.";
        Navigation.NavigateTo("/s/abc");

        var page = Render<StagePage>(page => page.Add(p => p.Id, "abc"));

        await PlayerBench.Until(() => page.FindAll(".wrong").Count == 1);
        Assert.StartsWith(
            "This link cannot be looked up now.", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains(Shares.Trouble, page.Find(".wrong p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sign_in_the_address_opens_the_other_link()
    {
        var page = await Open("/open#" + LinkCodec.Write(Moment));
        var other = Moment with { ScenarioId = "incident-as-told", AtNs = Runs.Second };

        await page.InvokeAsync(() => Navigation.NavigateTo("/open#" + LinkCodec.Write(other)));
        await PlayerBench.Until(() => Source.Watched.Count == 2);
        Source.Watched[1].SendKey(Runs.Second + 400);

        await PlayerBench.Until(() => Store.PlayheadNs == Runs.Second);
        Assert.Equal("incident-as-told", Store.Run!.ScenarioId);
    }

    [Fact]
    public async Task A_run_that_is_not_the_senders_any_more_says_so_until_it_was_read()
    {
        var page = await Open("/open#" + LinkCodec.Write(Moment with { Trace = "40be40be40be40be" }));

        await PlayerBench.Until(() => page.FindAll(".banner.differs").Count == 1);
        var words = page.Find(".banner.differs").TextContent;
        Assert.Contains("Same link, other result.", words, StringComparison.Ordinal);
        Assert.Contains("40be", words, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find(".banner.differs button").ClickAsync());
        Assert.Empty(page.FindAll(".banner.differs"));
    }

    private async Task<IRenderedComponent<StagePage>> Open(string address, string? id = null)
    {
        Navigation.NavigateTo(address);
        var page = Render<StagePage>(page => page.Add(p => p.Id, id));
        await PlayerBench.Until(() => Source.Watched.Count == 1);
        Source.Watched[0].SendKey(Runs.FullNs + 400);
        await PlayerBench.Until(() => Store.PlayheadNs == Runs.FullNs && Store.Overview is not null);
        return page;
    }
}
