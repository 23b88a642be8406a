using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>Changing one line of a config and seeing what it does.</summary>
public sealed class EditorTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string Config = "dnsmasq.conf of dnsmasq";
    private const string AsItIs = "strict-order\nserver=/consul/10.88.10.2";

    [Fact]
    public async Task A_wrong_line_is_named_a_right_one_runs_and_stands_beside_the_original_on_one_clock()
    {
        var tab = await Opened();
        var text = tab.Page.GetByLabel(Config);
        await Assertions.Expect(text).ToHaveValueAsync(AsItIs);

        await text.FillAsync(AsItIs + "\ndns-forward-max=lots");
        var finding = tab.Page.Locator("[data-file='dnsmasq.conf'] .finding");
        await Assertions.Expect(finding).ToContainTextAsync("Line 3, column");
        await Assertions.Expect(tab.Page.Locator(".edit-outcome")).ToContainTextAsync("cannot run");
        await Assertions.Expect(tab.Page.Locator("main.stage [data-node='dnsmasq']"))
            .ToContainTextAsync("of 150");

        await text.FillAsync(AsItIs + "\ndns-forward-max=1000");
        await Assertions.Expect(finding).ToHaveCountAsync(0);
        var peak = tab.Page.Locator(".edit-outcome dl div").Nth(1);
        await Assertions.Expect(peak).ToContainTextAsync("1,001");
        await Assertions.Expect(peak).ToContainTextAsync("was 151");

        await Button(tab, "Compare with the original").ClickAsync();
        var boards = tab.Page.Locator(".twin [data-held]");
        await Assertions.Expect(boards).ToHaveCountAsync(2);
        await Assertions.Expect(boards.First).ToHaveAttributeAsync("data-held", "151");
        await StageTab.Until(
            async () => int.Parse(
                await boards.Last.GetAttributeAsync("data-held") ?? "0", CultureInfo.InvariantCulture) > 151,
            "more slots in use than the original has, at the same instant");
    }

    [Fact]
    public async Task Undo_brings_the_original_back()
    {
        var tab = await Opened();
        await tab.Page.GetByLabel(Config).FillAsync(AsItIs + "\ndns-forward-max=300");
        await Assertions.Expect(tab.Page.Locator(".top .scenario")).ToContainTextAsync("edited");

        await Button(tab, "Undo").ClickAsync();

        await Assertions.Expect(tab.Page.GetByLabel(Config)).ToHaveValueAsync(AsItIs);
        await Assertions.Expect(tab.Page.Locator(".top .scenario")).Not.ToContainTextAsync("edited");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme)
    {
        var tab = await Opened(scheme);
        await tab.Page.GetByLabel(Config).FillAsync("server=");
        await Assertions.Expect(tab.Page.Locator(".finding").First).ToBeVisibleAsync();

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation =>
                $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }

    private static ILocator Button(StageTab tab, string name) =>
        tab.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{name}") }).First;

    private async Task<StageTab> Opened(ColorScheme scheme = ColorScheme.Light)
    {
        var tab = await stage.Open("?scenario=incident-as-measured&t=5.15", new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ColorScheme = scheme,
        });
        await tab.IsAlive();
        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Edit" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByLabel(Config)).ToBeVisibleAsync();
        return tab;
    }
}
