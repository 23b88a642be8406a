using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>One scenario over ranges, as somebody plays it.</summary>
public sealed class SweepTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string Small = "sweep?scenario=incident-as-measured"
        + "&over=dns-forward-max%3D50..200/4&over=dnsmasq%3D2.76,2.80,2.81,2.86&for=22s";

    [Fact]
    public async Task A_small_sweep_finishes_is_walked_over_by_keyboard_and_opens_a_run_on_the_stage()
    {
        var tab = await stage.Open(Small);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("A bigger table does not move the line.", new() { Timeout = StageTab.Patience });
        await Assertions.Expect(tab.Page.Locator(".sweep-map .tip")).ToHaveCountAsync(1);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" })).ToBeVisibleAsync();

        await tab.Page.Locator(".sweep-map").FocusAsync();
        await tab.Press("ArrowRight");
        await tab.Press("ArrowUp");
        var card = tab.Page.Locator(".sweep-card");
        await Assertions.Expect(card.GetByRole(AriaRole.Heading)).ToHaveTextAsync("100 × 2.80");
        await Assertions.Expect(card).ToContainTextAsync("tipped");
        await FindsNothingSerious(tab, "light");
        await FindsNothingSerious(tab, "dark");
        await FindsNothingSerious(tab, "projector");
        await tab.Page.SetViewportSizeAsync(390, 844);
        await FindsNothingSerious(tab, "light");
        Assert.Equal(390, await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await tab.Page.SetViewportSizeAsync(1440, 900);

        await tab.Page.Locator(".sweep-map").FocusAsync();
        await tab.Press("Enter");
        await tab.Page.WaitForFunctionAsync("() => document.title.includes('edited')");
        await tab.Page.GoBackAsync();
        await Assertions.Expect(tab.Page.Locator(".sweep-progress .read")).ToHaveTextAsync("16 of 16 runs");
        await Assertions.Expect(card.GetByRole(AriaRole.Heading)).ToHaveTextAsync("100 × 2.80");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Compare", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".cmp-table h2")).ToHaveTextAsync("As it was");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Sweep", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".sweep-form select"))
            .ToHaveValueAsync("incident-as-measured");
    }

    private static async Task FindsNothingSerious(StageTab tab, string theme)
    {
        await tab.Page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
        var found = await tab.Page.RunAxe();
        var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical");
        Assert.Empty(serious.Select(violation => $"{theme}: {violation.Id}: {violation.Help}"));
    }
}
