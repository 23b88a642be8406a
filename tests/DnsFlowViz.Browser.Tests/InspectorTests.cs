using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>Asking why, in a real browser: from a slot down to the question that began it.</summary>
public sealed class InspectorTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string TableFull = "?scenario=incident-as-told&t=5.0611";
    private const int Columns = 15;

    /// <summary>Index of the slot that lap 97 holds in the first filling.</summary>
    private const int SlotOfLap97 = 97;

    [Fact]
    public async Task From_table_full_the_slot_of_lap_97_shows_97_laps_each_with_rule_and_config_line()
    {
        var tab = await AtTableFull();

        await ClickSlot(tab, SlotOfLap97);
        await Assertions.Expect(Head(tab)).ToHaveTextAsync("Slot 98 holds lap 97");
        await Assertions.Expect(tab.Page.Locator(".insp-bar h3").First)
            .ToHaveTextAsync("97 laps down to Laptop");
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex(@"[?&]q=\d+"));

        await tab.Page.Locator(".hops").FocusAsync();
        for (var lap = 97; lap >= 1; lap--)
        {
            await ExpectHop(tab, lap, "rule M1", "\"recursors\": [\"10.88.10.3\"],");
            await tab.Press("ArrowUp");
            await ExpectHop(tab, lap - 1, "rule D17", "server=/consul/10.88.10.2");
            await tab.Press("ArrowUp");
        }

        await Assertions.Expect(tab.Page.Locator(".hop[aria-selected=true]"))
            .ToContainTextAsync("Laptop → dnsmasq");
        await Assertions.Expect(tab.Page.Locator(".cite").First).ToContainTextAsync("rule T4");
    }

    [Fact]
    public async Task A_link_with_a_query_opens_the_inspector_and_escape_closes_it()
    {
        var tab = await stage.Open(TableFull + "&q=396");
        await tab.IsAlive();
        await Assertions.Expect(Head(tab)).ToHaveTextAsync("Slot 98 holds lap 97");

        await tab.Press("Escape");

        await Assertions.Expect(Head(tab)).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex("^((?!q=).)*$"));
    }

    [Fact]
    public async Task The_whole_run_is_searched_and_a_row_points_at_its_query()
    {
        var tab = await AtTableFull();
        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Inspector" }).ClickAsync();

        await tab.Page.GetByLabel("Find queries").FillAsync("type:DS node:consul lap:97");
        await Assertions.Expect(tab.Page.Locator(".find-said")).ToContainTextAsync("found");
        await tab.Page.Locator(".hit").First.ClickAsync();

        await Assertions.Expect(Head(tab)).ToHaveTextAsync("Slot 98 holds lap 97");
        await Assertions.Expect(tab.Page.Locator(".wire-question")).ToContainTextAsync("consul. IN DS");
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_slot_is_found_opened_and_closed()
    {
        var tab = await AtTableFull();
        await tab.Page.Locator(".slot-board").First.FocusAsync();

        await tab.Press("End");
        await tab.Press("ArrowLeft");
        await tab.Press("Enter");
        await Assertions.Expect(Head(tab)).ToContainTextAsync("Slot 149 holds lap");

        await tab.Press("Escape");
        await Assertions.Expect(Head(tab)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Paused_with_the_inspector_open_nothing_is_painted()
    {
        var tab = await stage.Open(TableFull + "&q=396");
        await tab.IsAlive();
        await Assertions.Expect(Head(tab)).ToBeVisibleAsync();
        await Task.Delay(2_000, TestContext.Current.CancellationToken);
        var before = await tab.Paints();

        await Task.Delay(1_500, TestContext.Current.CancellationToken);

        Assert.Equal(before, await tab.Paints());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme)
    {
        var tab = await stage.Open(TableFull + "&q=396", new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ColorScheme = scheme,
        });
        await tab.IsAlive();
        await Assertions.Expect(tab.Page.Locator(".wire-question")).ToBeVisibleAsync();

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => string.Create(
                CultureInfo.InvariantCulture,
                $"{violation.Id}: {violation.Help} "
                + $"{string.Join(" | ", violation.Nodes.Select(node => node.Html))}")));
    }

    private static ILocator Head(StageTab tab) => tab.Page.Locator(".insp-title h2");

    private static async Task ExpectHop(StageTab tab, int lap, string rule, string line)
    {
        var on = tab.Page.Locator(".hop[aria-selected=true]");
        await Assertions.Expect(on.Locator("> :first-child"))
            .ToHaveTextAsync(string.Create(CultureInfo.InvariantCulture, $"lap {lap}"));
        await Assertions.Expect(tab.Page.Locator(".cite").First).ToContainTextAsync(rule);
        await Assertions.Expect(tab.Page.Locator(".why-config li:is(.lit, .used)")).ToContainTextAsync(line);
        Assert.NotEmpty(await tab.Page.Locator(".why-rule").InnerTextAsync());
    }

    private async Task<StageTab> AtTableFull()
    {
        var tab = await stage.Open(TableFull);
        await tab.IsAlive();
        await StageTab.Until(async () => await tab.Filled() == 150, "a full table");
        return tab;
    }

    private static async Task ClickSlot(StageTab tab, int slot)
    {
        var box = await tab.Page.Locator(".slot-board").First.BoundingBoxAsync()
            ?? throw new InvalidOperationException("The board is not on the page.");
        var pitch = box.Width / (Columns - 0.125f);
        await tab.Page.Mouse.ClickAsync(
            box.X + (pitch * ((slot % Columns) + 0.4f)),
            box.Y + (pitch * ((slot / Columns) + 0.4f)));
    }
}
