using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>The comparison with real daemons, as somebody reads it.</summary>
public sealed class FidelityTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string OneFile = "d280-l20-svc5";

    [Fact]
    public async Task The_page_is_whole_without_any_script()
    {
        var tab = await stage.Open(
            "fidelity", new BrowserNewContextOptions { JavaScriptEnabled = false });

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("within tolerance");
        await Assertions.Expect(tab.Page.Locator($"#{OneFile}")).ToContainTextAsync("151");
    }

    [Fact]
    public async Task A_row_opens_its_drawing_and_leads_to_the_stage_at_that_moment()
    {
        var tab = await stage.Open("fidelity");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = OneFile }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("path.simulated")).ToBeVisibleAsync();

        await tab.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open it at") }).ClickAsync();
        await tab.IsAlive();

        await Assertions.Expect(tab.Play).ToBeVisibleAsync();
        Assert.Contains($"scenario={OneFile}", tab.Page.Url, StringComparison.Ordinal);
        await StageTab.Until(async () => await tab.Filled() >= 150, "a full table at that moment");
    }

    [Fact]
    public async Task The_stage_leads_to_the_page()
    {
        var tab = await stage.Open("?t=1");
        await tab.IsAlive();

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Fidelity" }).ClickAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("within tolerance");
    }

    [Fact]
    public async Task On_a_phone_the_bar_stays_in_one_row_and_the_menu_leads_to_the_page()
    {
        var tab = await stage.Open("?t=1", new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 390, Height = 844 },
        });
        await tab.IsAlive();
        var menu = tab.Page.Locator(".scenario");
        var share = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Share" });
        var (left, right) = (await menu.BoundingBoxAsync(), await share.BoundingBoxAsync());
        Assert.InRange(left!.Y + (left.Height / 2), right!.Y, right.Y + right.Height);

        await menu.ClickAsync();
        await tab.Page.Locator(".scenario-item").Last.ClickAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("within tolerance");
    }

    [Fact]
    public async Task On_a_phone_what_is_tolerated_stands_below_what_was_measured_and_nothing_sticks_out()
    {
        var tab = await stage.Open($"fidelity?open={OneFile}", new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 390, Height = 844 },
        });
        var row = tab.Page.Locator(".fid-all tbody tr").First;
        var measured = await row.Locator("td").Nth(1).BoundingBoxAsync();
        var tolerated = await row.Locator(".fid-tolerated").BoundingBoxAsync();

        Assert.InRange(tolerated!.X + tolerated.Width, measured!.X, 390);
        Assert.True(tolerated.Y > measured.Y);
        Assert.False(await row.Locator("td").Nth(3).IsVisibleAsync());
        Assert.True(await tab.Page.EvaluateAsync<bool>(
            "() => [document.documentElement, document.querySelector('.fid-main')]"
            + ".every(box => box.scrollWidth <= box.clientWidth)"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme)
    {
        var tab = await stage.Open(
            $"fidelity?open={OneFile}", new BrowserNewContextOptions { ColorScheme = scheme });

        var found = await tab.Page.RunAxe();

        var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical");
        Assert.Empty(serious.Select(violation => $"{violation.Id}: {violation.Help}"));
    }
}
