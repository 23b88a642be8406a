using Bunit;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.Pages;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Story;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Pages;

/// <summary>The page and its address.</summary>
public sealed class StagePageTests : StageFixture
{
    /// <summary>Plans the page's own calls besides MudBlazor's.</summary>
    public StagePageTests()
    {
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-theme").SetResult("light");
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-motion").SetResult("full");
        JSInterop.SetupVoid("document.documentElement.setAttribute", "data-theme", "dark").SetVoidResult();
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-depth").SetResult("new");
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private async Task<IRenderedComponent<StagePage>> Open(string address)
    {
        Navigation.NavigateTo(address);
        var page = Render<StagePage>();
        await PlayerBench.Until(() => Source.Watched.Count > 0 || page.FindAll(".wrong").Count > 0);
        return page;
    }

    [Fact]
    public async Task Without_a_time_it_starts_playing_by_itself()
    {
        var page = await Open("/");

        Source.Watched[0].SendKey(400);
        await PlayerBench.Until(() => Store.Playing);

        Assert.Equal("incident-as-told", Source.Opened[0].ScenarioId);
        Assert.Single(page.FindAll("main"));
        Assert.Single(page.FindAll("h1"));
    }

    [Theory]
    [InlineData("/?scenario=ptr-router", true)]
    [InlineData("/?scenario=ptr-router&t=5", false)]
    [InlineData("/?scenario=ptr-router&seed=1", false)]
    public async Task A_card_of_the_gallery_tells_its_story_unless_the_address_says_more(
        string address, bool tells)
    {
        var card = new StoryGallery(1, "A lesson.", "dnsmasq up to 2.82", ["D15"], [], []);
        Source.Answer = spec => new OpenReply(
            Runs.Incident(spec: spec) with { Script = Runs.Script() with { Gallery = card } }, []);

        await Open(address);
        Source.Watched[0].SendKey((5 * Runs.Second) + 400);
        var story = Services.GetRequiredService<StoryPlayer>();
        await PlayerBench.Until(() => Store.Picture is not null && (story.IsTelling || !tells));

        Assert.Equal(tells, story.IsTelling);
    }

    [Fact]
    public async Task With_a_time_it_stands_there_paused_and_the_address_holds_the_whole_moment()
    {
        await Open("/?scenario=incident-as-measured&t=5.05");

        Source.Watched[0].SendKey(Runs.FullNs + 400);
        await PlayerBench.Until(() => Navigation.Uri.Contains("seed=42", StringComparison.Ordinal));

        Assert.False(Store.Playing);
        Assert.Equal(Runs.FullNs, Store.PlayheadNs);
        var whole = new Uri(Navigation.Uri).PathAndQuery;
        Assert.Equal("/?scenario=incident-as-measured&seed=42&t=5.05", whole);
        Assert.Single(Source.Opened);
    }

    [Fact]
    public async Task The_address_follows_a_pause()
    {
        await Open("/");
        Source.Watched[0].SendKey(400);
        await PlayerBench.Until(() => Source.Watched.Count == 2);
        Source.Watched[1].SendKey(3 * Runs.Second);
        await PlayerBench.Until(() => Store.PlayheadNs == 3 * Runs.Second);

        Player.Pause();

        await PlayerBench.Until(() => Navigation.Uri.EndsWith("&t=3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/?t=soon", "t=soon")]
    [InlineData("/?seed=many", "seed=many")]
    [InlineData("/?t=61", "t=61")]
    public async Task A_wrong_value_opens_nothing_and_is_shown_in_its_link(string address, string part)
    {
        var page = await Open(address);
        await PlayerBench.Until(() => page.FindAll(".wrong").Count == 1);

        Assert.Equal(part, page.Find(".wrong-link mark").TextContent);
        Assert.Contains("Nothing was opened.", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.True(page.FindAll(".wrong-ways a").Count >= 3);
        Assert.Empty(page.FindAll(".stage"));
        Assert.Contains("No run is open", page.Find(".top").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_picture_in_the_browser_is_the_one_that_the_server_drew()
    {
        var page = await Open("/?t=5.05");
        Source.Watched[0].SendKey(Runs.FullNs + 400, laps: 150);
        await PlayerBench.Until(() => Navigation.Uri.Contains("seed=42", StringComparison.Ordinal));
        await PlayerBench.Until(() => Store.Overview is not null && Store.Picture?.Frame.Counts.Laps == 150);
        // Written where pages are rendered, or else only once rendering has time for it.
        await page.InvokeAsync(PageState.TriggerOnPersisting);
        var store = new RunStore();
        using var player = new RunPlayer(store, Source);
        using var browser = new StageOpener(
            store, player, new EditSession(store, player), Navigation,
            Services.GetRequiredService<PersistentComponentState>());

        var wrong = await browser.Follow("incident-as-told", null, "5.05");

        Assert.Null(wrong);
        Assert.Single(Source.Opened);
        Assert.Equal(Runs.FullNs, store.PlayheadNs);
        Assert.Equal(150, store.Picture!.Frame.Counts.Laps);
        Assert.Equal(4, store.Overview!.Moments.Length);
    }

    [Fact]
    public async Task A_wrong_address_hands_no_picture_to_the_browser()
    {
        var page = await Open("/?t=61");
        await PlayerBench.Until(() => page.FindAll(".wrong").Count == 1);

        PageState.TriggerOnPersisting();

        Assert.False(PageState.TryTake<byte[]>("stage.spec", out _));
    }

    [Fact]
    public async Task The_other_telling_opens_its_scenario_and_the_top_bar_says_so()
    {
        var page = await Open("/?t=1");
        Source.Watched[0].SendKey(1 * Runs.Second);
        await PlayerBench.Until(() => page.FindAll(".transport").Count == 1);

        await page.InvokeAsync(() => Navigation.NavigateTo("/?scenario=incident-as-measured&t=1"));
        await PlayerBench.Until(() => Source.Watched.Count == 2);
        Source.Watched[1].SendKey(1 * Runs.Second);

        await PlayerBench.Until(() => page.Find(".scenario code").TextContent == "incident-as-measured");
        Assert.Contains("2.80", page.Find(".seg").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_was_clicked_is_not_written_over_by_the_run_before_it()
    {
        var page = await Open("/?t=1");
        Source.Watched[0].SendKey(1 * Runs.Second);
        var opener = Services.GetRequiredService<StageOpener>();
        await PlayerBench.Until(() => Navigation.Uri.Contains("seed=42", StringComparison.Ordinal));

        // In one turn, so that the run before is still the open one when it is asked to write itself.
        await page.InvokeAsync(() =>
        {
            Navigation.NavigateTo("/?scenario=incident-as-measured&t=1");
            opener.WriteAddress();
        });

        Assert.Contains("incident-as-measured", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_scenario_is_refused_with_the_servers_own_words()
    {
        const string Words = "There is no scenario 'nope'.";
        Source.Answer = _ => new OpenReply(null, [new Diagnostic("scenario", 0, 0, Diagnostic.Error, Words)]);

        var page = await Open("/?scenario=nope");

        Assert.Contains(Words, page.Find(".wrong").TextContent, StringComparison.Ordinal);
        Assert.Equal("scenario=nope", page.Find(".wrong-link mark").TextContent);
    }

    [Fact]
    public async Task Keys_work_on_the_page_and_question_mark_lists_them()
    {
        var page = await Open("/?t=1");
        Source.Watched[0].SendKey(1 * Runs.Second);
        await PlayerBench.Until(() => page.FindAll(".transport").Count == 1);

        await page.InvokeAsync(() => page.Find(".app").KeyDownAsync(new KeyboardEventArgs { Key = "?" }));
        Assert.Contains("play, pause", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(
            () => page.Find(".app").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" }));
        Assert.Empty(page.FindAll("[role=dialog]"));
        await page.InvokeAsync(() => page.Find(".app").KeyDownAsync(new KeyboardEventArgs { Key = "t" }));

        Assert.Single(JSInterop.Invocations["document.documentElement.setAttribute"]);
    }
}
