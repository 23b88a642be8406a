using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>The looks of the incident page, its words, and what it does when nobody looks.</summary>
public sealed class LooksTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string ShownCard = "[data-card]:popover-open";

    public static TheoryData<string, string> EveryStateInEveryLook =>
    [
        .. from theme in new[] { "light", "dark", "projector" }
           from at in new[] { "1", "5.06", "20" }
           select (theme, at),
    ];

    [Theory]
    [MemberData(nameof(EveryStateInEveryLook))]
    public async Task Axe_finds_nothing_serious(string theme, string at)
    {
        var tab = await stage.Open($"?t={at}&theme={theme}");
        await tab.IsAlive();
        Assert.Equal(theme, await Theme(tab));

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => string.Create(
                CultureInfo.InvariantCulture,
                $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")));
    }

    [Fact]
    public async Task The_key_goes_through_three_looks_and_the_last_is_remembered()
    {
        var tab = await stage.Open("?t=1");
        await tab.IsAlive();
        foreach (var theme in new[] { "dark", "projector" })
        {
            await StageTab.Until(
                async () =>
                {
                    if (await Theme(tab) != theme)
                    {
                        await tab.Press("t");
                    }

                    return await Theme(tab) == theme;
                },
                theme);
        }

        await tab.Page.ReloadAsync();

        Assert.Equal("projector", await Theme(tab));
        await StageTab.Until(async () => Math.Abs(await SideWidth(tab) - 400) < 1, "a panel of 400 pixels");
    }

    [Fact]
    public async Task A_word_shows_its_card_to_pointer_and_keyboard_and_escape_closes_it()
    {
        var tab = await stage.Open("?t=20");
        await tab.IsAlive();
        var word = tab.Page.Locator(".readouts [data-term=loop-query]").First;

        await word.HoverAsync();
        await Assertions.Expect(tab.Page.Locator(ShownCard)).ToContainTextAsync("loop query");
        await tab.Press("Escape");
        await Assertions.Expect(tab.Page.Locator(ShownCard)).ToHaveCountAsync(0);
        await tab.Page.Mouse.MoveAsync(700, 850);
        await word.FocusAsync();
        await Assertions.Expect(tab.Page.Locator(ShownCard)).ToBeVisibleAsync();

        await tab.Page.Locator($"{ShownCard} button").Last.ClickAsync();

        await Assertions.Expect(tab.Page.Locator("[data-card=loop-query] code")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task With_reduced_motion_nothing_is_animated_while_it_plays()
    {
        // A bare address would tell its story in steps.
        var tab = await stage.Open("?t=5", new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        await tab.IsAlive();
        await tab.Play.ClickAsync();
        await StageTab.Until(async () => await tab.Playhead() > 5.02, "the loop to turn");

        for (var look = 0; look < 20; look++)
        {
            Assert.Equal(0, await tab.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_hidden_tab_draws_nothing_although_frames_arrive()
    {
        var tab = await stage.Open();
        await tab.IsAlive();
        await StageTab.Until(async () => await tab.Playhead() > 0.2, "a moving playhead");

        await tab.Page.EvaluateAsync(
            "() => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });"
            + " document.dispatchEvent(new Event('visibilitychange')); }");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        var (before, at) = (await tab.Paints(), await tab.Playhead());
        await StageTab.Until(async () => await tab.Playhead() > at + 0.5, "the run to go on unseen");
        Assert.Equal(before, await tab.Paints());

        await tab.Page.EvaluateAsync(
            "() => { delete document.hidden; document.dispatchEvent(new Event('visibilitychange')); }");
        await StageTab.Until(async () => await tab.Paints() > before, "a picture for who is back");
    }

    // The page takes the panel over from the server after a while: whoever asks in between asks again.
    private static Task<double> SideWidth(StageTab tab) => tab.Page.EvaluateAsync<double>(
        "() => document.querySelector('.side')?.getBoundingClientRect().width ?? 0");

    private static Task<string> Theme(StageTab tab) =>
        tab.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme");
}
