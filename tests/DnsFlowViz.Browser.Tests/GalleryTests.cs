using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>The gallery, as somebody looks for a scenario in it.</summary>
public sealed class GalleryTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string OneId = "ptr-router";
    private const string OneTitle = "Pi-hole and the router";

    [Fact]
    public async Task The_page_is_whole_without_any_script_and_its_pictures_come()
    {
        var tab = await stage.Open("gallery", new BrowserNewContextOptions { JavaScriptEnabled = false });

        var picture = tab.Page.Locator($"#{OneId} img.on-light");
        await picture.ScrollIntoViewIfNeededAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("12 scenarios");
        await Assertions.Expect(picture).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator($"#{OneId} img.on-dark")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_card_opens_its_scenario_playing()
    {
        var tab = await stage.Open("gallery");
        await StageTab.Until(
            () => tab.Page.Locator($"#{OneId} img.on-light").EvaluateAsync<bool>(
                "img => { img.scrollIntoView(); return img.complete && img.naturalWidth > 0; }"),
            "its picture");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = OneTitle, Exact = true }).ClickAsync();
        await tab.IsAlive();

        Assert.Contains($"scenario={OneId}", tab.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(tab.Page.Locator(".scenario")).ToContainTextAsync(OneTitle);
        await Assertions.Expect(tab.Pause).ToBeVisibleAsync();
        var before = await tab.Playhead();
        await StageTab.Until(async () => await tab.Playhead() > before, "a playhead that moves");
    }

    [Fact]
    public async Task The_stage_leads_to_the_page_and_cards_can_be_narrowed_down()
    {
        var tab = await stage.Open("?t=1");
        await tab.IsAlive();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Scenarios" }).First.ClickAsync();

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "answered late" }).ClickAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("2 of 12 scenarios");
        await Assertions.Expect(tab.Page.Locator("#ptr-consul")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_nothing_sticks_out_and_the_cards_stand_below_each_other()
    {
        var tab = await stage.Open("gallery", new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 390, Height = 844 },
        });

        Assert.True(await tab.Page.EvaluateAsync<bool>(
            "() => [document.documentElement, document.querySelector('.gal-main')]"
            + ".every(box => box.scrollWidth <= box.clientWidth)"));
        Assert.Equal(1, await tab.Page.EvaluateAsync<int>(
            "() => new Set([...document.querySelectorAll('.gal-card')]"
            + ".map(card => card.getBoundingClientRect().x)).size"));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("projector")]
    public async Task Axe_finds_nothing_serious(string theme)
    {
        var tab = await stage.Open($"gallery?theme={theme}");

        var found = await tab.Page.RunAxe();

        var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical");
        Assert.Empty(serious.Select(violation => $"{violation.Id}: {violation.Help}"));
    }
}
