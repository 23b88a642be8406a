using Bunit;
using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Ui.Pages;
using DnsFlowViz.Ui.Sweeps;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Sweeps;

/// <summary>The sweep page over a scripted sweep.</summary>
public sealed class SweepPageTests : StageFixture
{
    private readonly ScriptedSweep _sweep = new();
    private IRenderedComponent<SweepPage>? _page;

    public SweepPageTests()
    {
        Services.AddSingleton<ISweepSource>(_sweep);
        SetRendererInfo(new RendererInfo("WebAssembly", isInteractive: true));
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-theme").SetResult("light");
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-depth").SetResult("new");
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private SweepSession Session => Services.GetRequiredService<SweepSession>();

    [Fact]
    public async Task It_plays_what_the_address_says_and_shows_the_plan_before_the_first_run()
    {
        var page = await Open("/sweep?over=dns-forward-max%3D50,150,1000&over=one-way%3D100us,1.3ms&for=20s");

        Assert.Equal(["dns-forward-max=50,150,1000", "one-way=100us,1.3ms"], _sweep.Asked[0].Over);
        Assert.Equal("20s", _sweep.Asked[0].Length);
        Assert.Equal("0 of 6 runs", page.Find(".sweep-progress .read").TextContent);
        Assert.Equal(6, Pieces(page, ".sweep-map .hm-todo"));
        Assert.Equal(1, Pieces(page, ".sweep-map .hm-now"));
        Assert.Equal("It is being run.", page.Find(".sweep-wait").TextContent);
    }

    [Fact]
    public async Task The_area_of_a_square_is_the_share_that_fails_and_an_open_dot_is_all_answered()
    {
        var page = await Open("/sweep");

        await Play([], ScriptedSweep.Run(0, 0), ScriptedSweep.Run(1, 75), ScriptedSweep.Run(2, 100));

        var squares = page.Find(".sweep-map .hm-bad").GetAttribute("d")!.Split('M')[1..];
        Assert.Equal(2, squares.Length);
        Assert.Equal(Side(squares[0]) / 2, Side(squares[1]), 0.1);
        Assert.Equal(1, Pieces(page, ".sweep-map .hm-ok"));
        Assert.Equal(3, Pieces(page, ".sweep-map .hm-todo"));
        Assert.Equal("3", page.Find(".meter").GetAttribute("aria-valuenow"));
    }

    [Fact]
    public async Task The_arrow_keys_walk_over_the_runs_and_stop_at_the_edges()
    {
        var page = await Open("/sweep");
        await Play([], ScriptedSweep.Run(4, 1));
        var map = page.Find(".sweep-map");

        await Press(map, "ArrowRight", "ArrowUp", "ArrowUp");

        Assert.Equal("150 × 1.3 ms", page.Find(".sweep-card h2").TextContent);
        Assert.Equal(
            "dns-forward-max 150, one-way:dnsmasq-consul 1.3 ms: 1 % of lookups answered, "
            + "table full after 410 ms, 4,200 loop queries.",
            page.Find(".sweep-map [role=status]").TextContent);

        await Press(map, "End", "ArrowRight", "ArrowDown");
        Assert.Equal("1,000 × 100 µs", page.Find(".sweep-card h2").TextContent);
        Assert.Equal("It has not been run.", page.Find(".sweep-wait").TextContent);
    }

    [Fact]
    public async Task The_run_under_the_pointer_is_shown_until_it_leaves_and_a_click_keeps_it()
    {
        var page = await Open("/sweep");

        await page.FindAll(".hm-hit")[5].TriggerEventAsync("onpointerover", new PointerEventArgs());
        Assert.Equal("1,000 × 1.3 ms", page.Find(".sweep-card h2").TextContent);
        await page.InvokeAsync(
            () => page.Find(".sweep-map").TriggerEventAsync("onpointerleave", new PointerEventArgs()));
        Assert.Equal("50 × 100 µs", page.Find(".sweep-card h2").TextContent);

        await page.InvokeAsync(() => page.FindAll(".hm-hit")[1].ClickAsync());
        await page.InvokeAsync(
            () => page.Find(".sweep-map").TriggerEventAsync("onpointerleave", new PointerEventArgs()));
        Assert.Equal("150 × 100 µs", page.Find(".sweep-card h2").TextContent);
    }

    [Fact]
    public async Task Cancel_keeps_what_is_drawn_and_its_files()
    {
        var page = await Open("/sweep");
        await Play([], ScriptedSweep.Run(0, 0), ScriptedSweep.Run(2, 12));

        await page.InvokeAsync(() => page.FindAll("button")
            .First(button => button.TextContent.Trim() == "Cancel").ClickAsync());
        await PlayerBench.Until(() => Session.Files is not null);

        await PlayerBench.Until(() => page.FindAll("a[download]").Count == 2);
        Assert.Equal(2, Pieces(page, ".sweep-map .hm-bad"));
        Assert.Equal(0, Pieces(page, ".sweep-map .hm-now"));
        Assert.Equal("2 of 6 runs were played.", page.Find("h1").TextContent);
        Assert.Equal(2, Assert.Single(_sweep.Taken).Runs.Length);
    }

    [Fact]
    public async Task A_finished_sweep_says_what_its_runs_say_and_that_no_line_is_there()
    {
        var page = await Open("/sweep");

        await Play([], [.. Enumerable.Range(0, 6).Select(cell => ScriptedSweep.Run(cell, 2 * cell))]);
        _sweep.End();
        await PlayerBench.Until(() => Session.State == SweepState.Finished && Session.Files is not null);

        await PlayerBench.Until(() => page.FindAll("a[download]").Count == 2);
        Assert.Equal(
            "A bigger table does not help: the best of 6 runs answers 10 %.", page.Find("h1").TextContent);
        Assert.Contains("No tipping line in this range.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".sweep-map .tip"));
    }

    [Fact]
    public async Task The_line_runs_along_the_edges_between_the_pairs_the_server_names()
    {
        var page = await Open("/sweep");

        await Play(
            [0, 1, 0, 3], ScriptedSweep.Run(0, 0), ScriptedSweep.Run(1, 100), ScriptedSweep.Run(3, 100));

        var line = page.Find(".sweep-map .tip").GetAttribute("d")!;
        Assert.Single(line, letter => letter == 'v');
        Assert.Single(line, letter => letter == 'h');
        Assert.Equal(5, page.FindAll(".sweep-small .tip").Count);
    }

    [Fact]
    public async Task The_scenarios_own_values_are_marked_on_both_axes_and_said()
    {
        var page = await Open("/sweep");

        Assert.Equal(["150", "700 µs"], page.FindAll(".hm-own-word").Select(word => word.TextContent));
        Assert.Equal(2, page.FindAll(".sweep-map .hm-own").Count);
        Assert.EndsWith(
            "; the scenario's own dns-forward-max is 150; "
                + "the scenario's own one-way:dnsmasq-consul is 700 µs",
            page.Find(".sweep-map").GetAttribute("aria-label"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_run_has_its_ring_and_one_without_a_loop_an_open_one()
    {
        var page = await Open("/sweep");
        await Play([], ScriptedSweep.Run(0, 0), ScriptedSweep.Run(1, 100) with { LoopQueries = 0 });

        Assert.Equal("4,200 laps in 60 s", page.Find(".sweep-ring").GetAttribute("aria-label"));
        Assert.Equal(5, page.FindAll(".sweep-band").Count);

        await Press(page.Find(".sweep-map"), "ArrowRight");
        Assert.Equal("0 laps in 60 s", page.Find(".sweep-ring").GetAttribute("aria-label"));
        Assert.Empty(page.FindAll(".sweep-band"));
    }

    [Fact]
    public async Task Every_other_page_is_one_click_away_with_the_same_scenario()
    {
        var page = await Open("/sweep?scenario=incident-default-options");

        Assert.Equal(
            [
                "/?scenario=incident-default-options", "/gallery",
                "/compare?scenario=incident-default-options", "/sweep?scenario=incident-default-options",
                "/fidelity",
            ],
            page.FindAll(".page-links a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Sweep", page.Find(".page-links [aria-current=page]").TextContent);
    }

    [Fact]
    public async Task A_refusal_stands_in_the_servers_words_beside_the_fields()
    {
        var page = await Open("/sweep?over=forward%3D1..2/2", begins: false);

        _sweep.Send(SweepNews.Refused("There is no parameter \"forward\"."));
        _sweep.End();
        await PlayerBench.Until(() => Session.State == SweepState.Refused);

        await PlayerBench.Until(() => page.FindAll(".sweep-form [role=alert]").Count == 1);
        Assert.Equal(
            "There is no parameter \"forward\".", page.Find(".sweep-form [role=alert]").TextContent);
        Assert.Equal("This sweep cannot be played.", page.Find("h1").TextContent);
        Assert.Equal("1..2/2", page.Find("input[aria-label='range across']").GetAttribute("value"));
    }

    [Fact]
    public async Task Run_writes_the_address_and_plays_it()
    {
        var page = await Open("/sweep");

        await page.InvokeAsync(
            () => page.Find("input[aria-label='range across']").ChangeAsync(new() { Value = "50..200/4" }));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        await PlayerBench.Until(() => _sweep.Asked.Count == 2);

        Assert.Contains("over=dns-forward-max%3D50..200%2F4", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("dns-forward-max=50..200/4", _sweep.Asked[1].Over[0]);
    }

    [Fact]
    public async Task Enter_opens_the_chosen_run_on_the_stage_where_it_was_made_from()
    {
        var page = await Open("/sweep");
        await Press(page.Find(".sweep-map"), "ArrowRight", "Enter");

        Assert.EndsWith("/?scenario=incident-as-measured&t=20", Navigation.Uri, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<SweepPage>> Open(string address, bool begins = true)
    {
        Navigation.NavigateTo(address);
        var page = _page = Render<SweepPage>();
        await PlayerBench.Until(() => _sweep.Asked.Count > 0);
        if (begins)
        {
            _sweep.Send(new SweepNews(ScriptedSweep.Chart, null, [], []));
            await PlayerBench.Until(() => Session.Chart is not null);
            await PlayerBench.Until(() => page.FindAll(".sweep-map").Count == 1);
        }

        return page;
    }

    private async Task Play(int[] tipping, params SweepRun[] runs)
    {
        _sweep.Send(tipping, runs);
        var said = $"{runs.Length} of 6 runs";
        await PlayerBench.Until(() => _page!.Find(".sweep-progress .read").TextContent == said);
    }

    private static async Task Press(AngleSharp.Dom.IElement map, params string[] keys)
    {
        foreach (var key in keys)
        {
            await map.KeyDownAsync(new KeyboardEventArgs { Key = key });
        }
    }

    /// <summary>Closed pieces of a path.</summary>
    private static int Pieces(IRenderedComponent<SweepPage> page, string selector) =>
        (page.Find(selector).GetAttribute("d") ?? "").Count(letter => letter == 'z');

    private static double Side(string piece) => double.Parse(
        piece.Split('h', 'v')[1],
        System.Globalization.CultureInfo.InvariantCulture);
}
