using System.Text;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>Putting cards of the stage elsewhere while the scenario is edited.</summary>
public sealed class ArrangingTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string Card = "upstream";

    [Fact]
    public async Task A_card_that_is_dragged_with_the_mouse_is_one_edit_and_undo_puts_it_back()
    {
        var tab = await Editing();
        var before = await PlaceOf(tab, Card);
        var from = await Middle(tab, Card);

        await tab.Page.Mouse.MoveAsync(from.X, from.Y);
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(from.X + 60, from.Y, new MouseMoveOptions { Steps = 6 });
        var held = await Middle(tab, Card);
        Assert.InRange(held.X, from.X + 59, from.X + 61);
        await tab.Page.Mouse.UpAsync();

        await IsEditedTo(tab, place => place.X > before.X + 50 && place.Y == before.Y);
        await Undo(tab).ClickAsync();
        await IsEditedTo(tab, place => place == before);
        await Assertions.Expect(Undo(tab)).ToBeDisabledAsync();
        await Assertions.Expect(tab.Page.Locator(".top .scenario")).Not.ToContainTextAsync("edited");
    }

    [Fact]
    public async Task A_finger_drags_a_card_as_well()
    {
        var tab = await Editing(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            HasTouch = true,
        });
        var before = await PlaceOf(tab, Card);
        var from = await Middle(tab, Card);
        await using var fingers = await Fingers.On(tab);

        await fingers.Drag(from, (from.X + 60, from.Y));

        await IsEditedTo(tab, place => place.X > before.X + 50);
        await Undo(tab).ClickAsync();
        await IsEditedTo(tab, place => place == before);
    }

    [Fact]
    public async Task Escape_lets_a_card_go_back_and_a_click_on_it_moves_nothing()
    {
        var tab = await Editing();
        var from = await Middle(tab, Card);

        await tab.Page.Mouse.MoveAsync(from.X, from.Y);
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(from.X + 60, from.Y - 30, new MouseMoveOptions { Steps = 6 });
        await tab.Press("Escape");
        await tab.Page.Mouse.UpAsync();
        await tab.Page.Mouse.ClickAsync(from.X, from.Y);

        Assert.Equal(from, await Middle(tab, Card));
        await Assertions.Expect(Undo(tab)).ToBeDisabledAsync();
    }

    [Fact]
    public async Task With_the_keyboard_a_card_is_moved_and_the_playhead_stays()
    {
        var tab = await Editing();
        var (before, at) = (await PlaceOf(tab, Card), await tab.Playhead());

        await tab.Page.Locator($".stage-view [data-node={Card}]").FocusAsync();
        await tab.Press("ArrowRight");
        await tab.Press("Shift+ArrowRight");

        await IsEditedTo(tab, place => place == (before.X + 48, before.Y));
        Assert.Equal(at, await tab.Playhead());
    }

    [Fact]
    public async Task A_line_drawn_from_a_card_to_another_links_the_two()
    {
        var tab = await Editing();
        var grip = await tab.Page.Locator($".stage-view [data-node={Card}] [data-grip]").BoundingBoxAsync();
        var to = await Middle(tab, "consul");

        await tab.Page.Mouse.MoveAsync(grip!.X + (grip.Width / 2), grip.Y + (grip.Height / 2));
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(to.X, to.Y, new MouseMoveOptions { Steps = 6 });
        await tab.Page.Mouse.UpAsync();

        var link = tab.Page.Locator(".field", new() { HasText = "Internet DNS to Consul, one way" });
        await Assertions.Expect(link).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_on_cards_that_can_be_moved(ColorScheme scheme)
    {
        var tab = await Editing(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ColorScheme = scheme,
        });

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation =>
                $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }

    private static ILocator Undo(StageTab tab) =>
        tab.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true });

    private static async Task<(float X, float Y)> Middle(StageTab tab, string node)
    {
        var box = await tab.Page.Locator($".stage-view [data-node={node}]").BoundingBoxAsync()
            ?? throw new InvalidOperationException($"The card {node} is not on the page.");
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    // What Export would save.
    private static async Task<(int X, int Y)> PlaceOf(StageTab tab, string node)
    {
        var href = await tab.Page.Locator("a[download]").First.GetAttributeAsync("href") ?? "";
        var text = Convert.FromBase64String(href[(href.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        using var scenario = JsonDocument.Parse(Encoding.UTF8.GetString(text));
        var at = scenario.RootElement.GetProperty("nodes").EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == node);
        return (at.GetProperty("x").GetInt32(), at.GetProperty("y").GetInt32());
    }

    // In the text, and on the stage once its run is there.
    private static async Task IsEditedTo(StageTab tab, Func<(int X, int Y), bool> holds)
    {
        await StageTab.Until(async () => holds(await PlaceOf(tab, Card)), "the place in the scenario");
        var (x, y) = await PlaceOf(tab, Card);
        var style = FormattableString.Invariant($"left:{x}px;top:{y}px;");
        var card = tab.Page.Locator($".stage-view [data-node={Card}]");
        await StageTab.Until(
            async () => (await card.GetAttributeAsync("style"))!.Replace(" ", "", StringComparison.Ordinal)
                .StartsWith(style, StringComparison.Ordinal),
            $"the card at {style}");
    }

    private async Task<StageTab> Editing(BrowserNewContextOptions? context = null)
    {
        var tab = await stage.Open("?scenario=incident-as-told&t=5.2", context);
        await tab.IsAlive();
        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Edit" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".stage-view[data-arranging]")).ToHaveCountAsync(1);
        await StillStands(tab);
        return tab;
    }

    // The panel grows when the editor opens, and the stage with it.
    private static async Task StillStands(StageTab tab)
    {
        var last = await Middle(tab, Card);
        await StageTab.Until(
            async () =>
            {
                var now = await Middle(tab, Card);
                var stands = now == last;
                last = now;
                return stands;
            },
            "a stage that has found its size");
    }
}
