using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>One scenario over ranges, as somebody plays it.</summary>
public sealed class SweepTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string Small = "sweep?scenario=incident-as-measured"
        + "&over=dns-forward-max%3D50..200/4&over=dnsmasq%3D2.76,2.80,2.81,2.86&for=22s";

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_small_sweep_finishes_is_walked_over_by_keyboard_and_axe_finds_nothing_serious(
        ColorScheme scheme)
    {
        var tab = await stage.Open(Small, new BrowserNewContextOptions { ColorScheme = scheme });
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("A bigger table does not move the line.");
        await Assertions.Expect(tab.Page.Locator(".sweep-map .tip")).ToHaveCountAsync(1);

        await tab.Page.Locator(".sweep-map").FocusAsync();
        await tab.Press("ArrowRight");
        await tab.Press("ArrowUp");

        var card = tab.Page.Locator(".sweep-card");
        await Assertions.Expect(card.GetByRole(AriaRole.Heading)).ToHaveTextAsync("100 × 2.80");
        await Assertions.Expect(card).ToContainTextAsync("tipped");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" })).ToBeVisibleAsync();
        var found = await tab.Page.RunAxe();
        var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical");
        Assert.Empty(serious.Select(violation => $"{violation.Id}: {violation.Help}"));
    }

    [Fact]
    public async Task Enter_opens_the_run_on_the_stage_as_an_edit_and_back_leads_to_what_was_played()
    {
        var tab = await stage.Open(Small);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" })).ToBeVisibleAsync();

        await tab.Page.Locator(".sweep-map").FocusAsync();
        await tab.Press("ArrowRight");
        await tab.Press("Enter");
        await tab.Page.WaitForFunctionAsync("() => document.title.includes('edited')");
        await tab.Page.GoBackAsync();

        await Assertions.Expect(tab.Page.Locator(".sweep-progress .read")).ToHaveTextAsync("16 of 16 runs");
        await Assertions.Expect(tab.Page.Locator(".sweep-card").GetByRole(AriaRole.Heading))
            .ToHaveTextAsync("100 × 2.76");
    }
}
