using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>What people see: the incident in a real browser against the whole application.</summary>
public sealed class StageTests(StageFixture stage) : IClassFixture<StageFixture>
{
    [Fact]
    public async Task The_first_picture_is_there_before_any_script_has_run()
    {
        var tab = await stage.Open(context: new BrowserNewContextOptions { JavaScriptEnabled = false });

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("incident");
        await Assertions.Expect(tab.Page.Locator("article[data-node]")).ToHaveCountAsync(5);
        await Assertions.Expect(tab.Caption).ToContainTextAsync("All is well");
        Assert.Equal(0, await tab.Filled());
    }

    [Fact]
    public async Task The_incident_plays_by_itself_and_its_slots_reach_150()
    {
        var tab = await stage.Open();
        await tab.IsAlive();
        await Assertions.Expect(tab.Pause).ToBeVisibleAsync();
        var before = await tab.Playhead();
        await StageTab.Until(async () => await tab.Playhead() > before, "a moving playhead");

        await StageTab.Until(async () => await tab.Filled() == 150, "150 filled cells while it plays");
        Assert.True(await tab.Playhead() > 5.05);
    }

    [Fact]
    public async Task Paused_it_goes_to_table_full_by_the_moment_key_and_shows_150_cells()
    {
        var tab = await stage.Open("?t=1");
        await tab.IsAlive();
        await Assertions.Expect(tab.Play).ToBeVisibleAsync();

        for (var presses = 0; presses < 10 && await tab.Filled() != 150; presses++)
        {
            var before = await tab.Playhead();

            // Before the moments are known the key does nothing, so it is pressed until it does something.
            await StageTab.Until(
                async () =>
                {
                    await tab.Press("m");
                    await Task.Delay(400, TestContext.Current.CancellationToken);
                    return await tab.Playhead() > before;
                },
                "the next moment");
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }

        Assert.Equal(150, await tab.Filled());
        Assert.InRange(await tab.Playhead(), 5.04, 5.07);
        await Assertions.Expect(tab.Page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"t=5\.06"));
    }

    [Fact]
    public async Task Paused_nothing_is_painted()
    {
        var tab = await stage.Open("?t=12");
        await tab.IsAlive();
        await Task.Delay(1_500, TestContext.Current.CancellationToken);
        var before = await tab.Paints();

        await Task.Delay(1_500, TestContext.Current.CancellationToken);

        Assert.Equal(before, await tab.Paints());
    }

    [Fact]
    public async Task Restarting_dnsmasq_makes_a_branch_in_which_it_recovers()
    {
        var tab = await stage.Open("?t=12");
        await tab.IsAlive();
        await StageTab.Until(async () => await tab.Filled() > 140, "a full table");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Restart dnsmasq" }).ClickAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Group, new() { Name = "Runs" }))
            .ToBeVisibleAsync();
        await tab.Press("m");
        if (await tab.Play.IsVisibleAsync())
        {
            await tab.Play.ClickAsync();
        }

        await StageTab.Until(
            async () => await tab.Playhead() > 14.5 && await tab.Filled() < 5,
            "an empty table after the restart");
        await Assertions.Expect(tab.Page.Locator(".side").First).ToContainTextAsync("100 % of");
    }

    [Fact]
    public async Task A_damaged_link_says_so_and_shows_nothing_else()
    {
        var tab = await stage.Open("?scenario=incident-as-tolt&t=5");

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("incident-as-tolt");
        await Assertions.Expect(tab.Page.Locator("article[data-node]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("?t=1", ColorScheme.Light)]
    [InlineData("?t=12", ColorScheme.Light)]
    [InlineData("?t=12", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(string address, ColorScheme scheme)
    {
        var tab = await stage.Open(address, new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ColorScheme = scheme,
        });
        await tab.IsAlive();

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => string.Create(
                CultureInfo.InvariantCulture,
                $"{violation.Id}: {violation.Help} "
                + $"{string.Join(" | ", violation.Nodes.Select(node => node.Html))}")));
    }

    [Fact]
    public async Task The_page_allows_itself_to_run_without_a_word_in_the_console()
    {
        var tab = await stage.Open("?t=1");
        var complaints = new List<string>();
        tab.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        await tab.Page.ReloadAsync();
        await tab.IsAlive();

        Assert.Empty(complaints);
    }
}
