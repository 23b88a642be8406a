using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>The story of the incident, as somebody meets it who opens the bare address.</summary>
public sealed class FirstMinuteTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private static readonly string[] Names =
    [
        "All is well", "The first lap", "Round and round", "It will not heal", "Delay or cure", "Your turn",
    ];

    private static readonly int[] Seconds = [0, 5, 15, 30, 45, 60];

    private static ILocator Ticks(StageTab tab) => tab.Page.Locator(".story-ticks .beats");

    private static ILocator Resume(StageTab tab) => Button(tab, "Resume the story");

    private static ILocator Button(StageTab tab, string name) =>
        tab.Page.GetByRole(AriaRole.Button, new() { Name = name });

    // One look, so that name and time are of the same beat.
    private static async Task<(string Name, double Seconds)> BeatAndClock(StageTab tab)
    {
        var ticks = await tab.Page.Locator(".story-ticks").EvaluateAsync<string[]>(
            "box => [box.querySelector('.beats').getAttribute('aria-label'), box.dataset.beganMs]");
        return (ticks[0].Split(": ")[1], double.Parse(ticks[1], CultureInfo.InvariantCulture) / 1000);
    }

    private static async Task<string> Beat(StageTab tab) =>
        (await Ticks(tab).GetAttributeAsync("aria-label"))!.Split(": ")[1];

    [Fact]
    public async Task Six_beats_are_reached_in_order_on_the_storys_own_clock_and_it_ends_after_a_minute()
    {
        var tab = await stage.Open();
        await tab.IsAlive();
        var clock = Stopwatch.StartNew();
        var reached = new List<(string Name, double Seconds)>();

        await StageTab.Until(
            async () =>
            {
                var beat = await BeatAndClock(tab);
                if (reached.Count == 0 || reached[^1].Name != beat.Name)
                {
                    reached.Add(beat);
                }

                if (beat.Name == "Delay or cure")
                {
                    await Assertions.Expect(tab.Page.Locator("[data-twin]")).ToHaveCountAsync(2);
                }

                Assert.Equal(0, await tab.Page.GetByRole(AriaRole.Dialog).CountAsync());
                return beat.Name == "Your turn";
            },
            "the end of the story");

        Assert.Equal(Names, reached.Select(beat => beat.Name));
        for (var i = 0; i < Names.Length; i++)
        {
            Assert.InRange(reached[i].Seconds, Seconds[i] - 5, Seconds[i] + 5);
        }

        // A crowded machine may take longer to show a minute; nothing may make it shorter.
        Assert.InRange(clock.Elapsed.TotalSeconds, 55, StageTab.Patience / 1000);
        await Assertions.Expect(tab.Play).ToBeVisibleAsync();
        await Assertions.Expect(Button(tab, "Share this moment")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex(@"t=3[45]\.\d"));
        await Button(tab, "Try a fix").ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Group, new() { Name = "Runs" }))
            .ToBeVisibleAsync();
        await StageTab.Until(async () => await tab.Filled() < 5, "an empty table without recursors");
    }

    [Fact]
    public async Task A_click_takes_over_and_loses_nothing_and_the_story_resumes_at_its_beat()
    {
        var tab = await stage.Open();
        await tab.IsAlive();
        await StageTab.Until(async () => await Beat(tab) == "The first lap", "the second beat");
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        var before = await tab.Playhead();

        await tab.Page.Locator(".view").ClickAsync(new() { Position = new() { X = 8, Y = 8 } });

        await Assertions.Expect(Resume(tab)).ToBeVisibleAsync();
        await Assertions.Expect(tab.Pause).ToBeVisibleAsync();
        Assert.InRange(await tab.Playhead(), before, before + 0.02);

        await StageTab.Until(async () => await tab.Filled() > 5, "the run to play on");
        await Resume(tab).ClickAsync();

        await StageTab.Until(async () => await Beat(tab) == "The first lap", "the beat that was left");
        Assert.InRange(await tab.Playhead(), 4.9, 5.012);
        await Assertions.Expect(tab.Pause).ToBeVisibleAsync();
        await Assertions.Expect(Button(tab, "Leave")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Escape", true)]
    [InlineData("m", false)]
    [InlineData(" ", false)]
    public async Task A_key_takes_over_and_does_what_it_always_does(string key, bool playsOn)
    {
        var tab = await stage.Open();
        await tab.IsAlive();
        await StageTab.Until(async () => await tab.Playhead() > 0.5, "half a second of the story");

        await tab.Press("Tab");
        await Assertions.Expect(Button(tab, "Leave")).ToBeVisibleAsync();
        await tab.Page.Locator(".app").FocusAsync();
        await tab.Press(key);

        await Assertions.Expect(Resume(tab)).ToBeVisibleAsync();
        await Assertions.Expect(playsOn ? tab.Pause : tab.Play).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_motion_the_story_goes_by_steps_and_the_keyboard_reaches_every_beat()
    {
        var tab = await stage.Open(context: new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        await tab.IsAlive();
        await Assertions.Expect(tab.Play).ToBeVisibleAsync();
        var next = Button(tab, "Next beat");

        foreach (var name in Names[..^1])
        {
            await StageTab.Until(async () => await Beat(tab) == name, name);
            var playhead = await tab.Playhead();
            await Task.Delay(400, TestContext.Current.CancellationToken);
            Assert.Equal(playhead, await tab.Playhead());
            await next.FocusAsync();
            await tab.Press("Enter");
        }

        await StageTab.Until(async () => await Beat(tab) == "Your turn", "the last beat");
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(
            "() => document.getAnimations().filter(a => a.effect.getComputedTiming().endTime > 1).length"));
        await Button(tab, "Beat before").FocusAsync();
        await tab.Press("Enter");
        await Assertions.Expect(tab.Page.Locator("[data-twin] [data-held='1000']")).ToBeVisibleAsync();
        await next.FocusAsync();
        await tab.Press("Enter");
        await Button(tab, "Paste your config").FocusAsync();
        await tab.Press("Enter");
        await Assertions.Expect(tab.Page.GetByLabel("dnsmasq.conf of dnsmasq")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task As_told_against_as_measured_is_told_on_two_stages_with_one_clock()
    {
        var tab = await stage.Open("?scenario=told-against-measured", new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        await tab.IsLive();
        foreach (var name in new[] { "The question", "Full" })
        {
            await Button(tab, "Next beat").ClickAsync();
            await StageTab.Until(async () => await Beat(tab) == name, name);
        }

        var told = tab.Page.Locator("[data-twin='told-against-measured']");
        var measured = tab.Page.Locator("[data-twin='incident-as-measured']");
        await Assertions.Expect(measured.Locator("[data-held='151']")).ToBeVisibleAsync();
        await Assertions.Expect(told.Locator("dl")).ToContainTextAsync("51 ms after DS");
        await Assertions.Expect(measured.Locator("dl")).ToContainTextAsync("26 ms after DS");
        await Assertions.Expect(measured.Locator(".twin-note")).ToContainTextAsync("D10");

        for (var beat = 0; beat < 3; beat++)
        {
            await Button(tab, "Next beat").ClickAsync();
        }

        await StageTab.Until(async () => await Beat(tab) == "The others", "the beat of the others");
        await Assertions.Expect(measured.Locator("dl")).ToContainTextAsync("0 %");
        await Assertions.Expect(told.Locator("dl")).ToContainTextAsync(new Regex("(4|5)[0-9] %"));
    }

    [Fact]
    public async Task A_link_to_a_moment_tells_no_story_by_itself()
    {
        var tab = await stage.Open("?t=1");
        await tab.IsAlive();

        await Assertions.Expect(tab.Play).ToBeVisibleAsync();
        await Assertions.Expect(Button(tab, "Tell the story")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_in_the_twins(ColorScheme scheme)
    {
        var tab = await stage.Open(context: new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await tab.IsAlive();
        await Assertions.Expect(tab.Play).ToBeVisibleAsync();
        for (var beat = 1; beat < 5; beat++)
        {
            await Button(tab, "Next beat").ClickAsync();
            await StageTab.Until(async () => await Beat(tab) == Names[beat], Names[beat]);
        }

        await Assertions.Expect(tab.Page.Locator("[data-twin] [data-held='1000']")).ToBeVisibleAsync();
        var found = await Deque.AxeCore.Playwright.PageExtensions.RunAxe(tab.Page);

        var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical");
        Assert.Empty(serious.Select(violation =>
            $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }
}
