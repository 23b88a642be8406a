using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>Fixes beside the original, as somebody compares them.</summary>
public sealed class CompareTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string Trio =
        "compare?scenario=incident-as-measured"
        + "&fix=raise-forward-max&fix=no-strict-order&fix=remove-recursors";

    [Fact]
    public async Task A_fix_is_picked_with_the_keyboard_judged_and_plays_on_the_clock_of_the_original()
    {
        var tab = await stage.Open("?scenario=incident-as-measured&t=1");
        await tab.IsAlive();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await Assertions.Expect(Pane(tab, 0).Locator("[data-held]")).ToBeVisibleAsync();
        var fix = tab.Page.Locator("[data-fix=remove-recursors]");
        await fix.FocusAsync();
        await Assertions.Expect(tab.Page.Locator(".cmp-why")).ToContainTextAsync("(M1)");

        await tab.Press("Enter");

        await Assertions.Expect(tab.Page.Locator(".cmp-table .verdict")).ToHaveTextAsync("cures");
        await Assertions.Expect(fix).ToContainTextAsync("cures");
        Assert.Contains("fix=remove-recursors", tab.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(Cells(tab, "Table full after")).ToHaveTextAsync((string[])["26 ms", "never"]);

        await tab.Pause.ClickAsync();
        await tab.Page.GetByLabel("Seek all columns").FillAsync("80");
        await StageTab.Until(async () => await AllStandAt(tab, 8), "both columns at 8 s");
        await Assertions.Expect(Pane(tab, 0).Locator("[data-held='151']")).ToBeVisibleAsync();
        Assert.InRange(await Held(tab, 1), 0, 3);

        await tab.Play.ClickAsync();
        await StageTab.Until(async () => (await PlayheadsOf(tab)).Min() > 9, "both columns to play");
        await tab.Pause.ClickAsync();
        await StageTab.Until(
            async () => (await PlayheadsOf(tab)).Distinct().Count() == 1, "both columns at one instant");
    }

    [Fact]
    public async Task Somebody_edits_one_config_line_and_compares_it_with_the_original_on_one_clock()
    {
        var tab = await stage.Open("?scenario=incident-as-measured&t=5.15");
        await tab.IsAlive();
        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Edit" }).ClickAsync();
        var text = tab.Page.GetByLabel("dnsmasq.conf of dnsmasq");
        await text.FillAsync(await text.InputValueAsync() + "\ndns-forward-max=1000");
        await Assertions.Expect(tab.Page.Locator(".top .scenario")).ToContainTextAsync("edited");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Compare", Exact = true }).ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".cmp-table h2"))
            .ToHaveTextAsync((string[])["As it was", "Edited"]);
        await Assertions.Expect(tab.Page.Locator(".cmp-lines .added"))
            .ToContainTextAsync("dns-forward-max=1000");
        await Assertions.Expect(tab.Page.Locator(".cmp-table .verdict")).ToHaveTextAsync("delays");
        await Assertions.Expect(Cells(tab, "Peak slots")).ToHaveTextAsync((string[])["151", "1,001"]);
        await Assertions.Expect(tab.Page.Locator(".cmp-plot .line")).ToHaveCountAsync(2);
        await Assertions.Expect(tab.Page.Locator(".cmp-over figcaption li").Last)
            .ToContainTextAsync("Edited: at most 1,001 of 1,001 slots in use");

        await tab.Pause.ClickAsync();
        await tab.Page.GetByLabel("Seek all columns").FillAsync("80");
        await StageTab.Until(async () => await AllStandAt(tab, 8), "both columns at 8 s");
        // The playhead is there before the picture is.
        await StageTab.Until(
            async () => (await Held(tab, 0), await Held(tab, 1)) == (151, 1_001),
            "151 slots in use beside 1,001");

        var address = tab.Page.Url;
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Stage", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".top .scenario")).ToContainTextAsync("edited");
        await tab.Page.GotoAsync(address);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("lives in the tab that made it");
    }

    [Fact]
    public async Task A_wrong_link_stays_and_its_way_on_compares_the_others()
    {
        var tab = await stage.Open("compare?fix=remove-recursors&fix=prayer");
        var way = tab.Page.GetByRole(AriaRole.Link, new() { Name = "Compare the others" });
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("no fix \"prayer\"");

        await way.ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".cmp-table h2")).ToHaveCountAsync(2);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Stage" }).ClickAsync();
        await tab.IsAlive();
        Assert.Contains("scenario=incident-as-measured", tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_followed_before_the_page_is_alive_is_followed_by_the_browser()
    {
        var tab = await stage.OpenAt("about:blank");
        await tab.Page.RouteAsync("**/*.wasm", _ => Task.Delay(Timeout.Infinite));
        await tab.Page.GotoAsync($"{stage.App.Address}compare?fix=prayer&fix=dnssec-off");

        var followed = await tab.Page.RunAndWaitForRequestAsync(
            () => tab.Page.GetByRole(AriaRole.Link, new() { Name = "The original alone" }).ClickAsync(),
            request => request.Url.Contains("compare?scenario=", StringComparison.Ordinal));

        Assert.Equal("document", followed.ResourceType);
    }

    [Theory]
    [InlineData("light", 1440)]
    [InlineData("dark", 1440)]
    [InlineData("projector", 1920)]
    [InlineData("light", 390)]
    public async Task Axe_finds_nothing_serious_and_nothing_sticks_out(string theme, int width)
    {
        var tab = await stage.Open($"{Trio}&theme={theme}", new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        await Assertions.Expect(tab.Page.Locator(".cmp-table .verdict")).ToHaveCountAsync(3);
        await StageTab.Until(async () => await AllStandAt(tab, 45), "all columns after the second question");

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => string.Create(
                CultureInfo.InvariantCulture,
                $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")));
        Assert.Equal(width, await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    private static ILocator Pane(StageTab tab, int column) => tab.Page.Locator(".cmp-pane").Nth(column);

    private static ILocator Cells(StageTab tab, string row) => tab.Page
        .Locator("tr", new() { Has = tab.Page.GetByRole(AriaRole.Rowheader, new() { Name = row }) })
        .Locator(".num");

    private static async Task<int> Held(StageTab tab, int column) => int.Parse(
        await Pane(tab, column).Locator("[data-held]").GetAttributeAsync("data-held") ?? "-1",
        CultureInfo.InvariantCulture);

    private static Task<double[]> PlayheadsOf(StageTab tab) => tab.Page.EvaluateAsync<double[]>(
        "() => [...document.querySelectorAll('.cmp-pane')].map(pane => pane.dataset.at / 1e9)");

    private static async Task<bool> AllStandAt(StageTab tab, double seconds) =>
        (await PlayheadsOf(tab)) is { Length: > 0 } all && all.All(at => at == seconds);
}
