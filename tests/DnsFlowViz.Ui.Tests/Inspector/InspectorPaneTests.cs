using Bunit;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Ui.Inspector;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.AspNetCore.Components.Web;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Inspector;

/// <summary>What stands beside the stage when something is pointed at.</summary>
public sealed class InspectorPaneTests : StageFixture
{
    private const int Hops = 300;
    private const int Lap97 = 194;

    public InspectorPaneTests() => Source.Chains = query => Chains.Of(Hops, query - Chains.FirstQuery);

    [Fact]
    public async Task Nothing_is_said_before_something_is_pointed_at()
    {
        await StandAt(Runs.FullNs);

        Assert.Contains("Click a dot, a slot or a log line", Render<InspectorPane>().Markup);
        Assert.Empty(Source.ChainAsked);
    }

    [Fact]
    public async Task It_says_which_slot_holds_which_lap_and_how_far_it_is_to_the_laptop()
    {
        var pane = await PointedAt(Lap97);

        Assert.Equal("Slot 98 holds lap 97", Words(pane, "h2"));
        Assert.Equal("97 laps down to Laptop", Words(pane, ".insp-bar h3"));
        Assert.Equal("Waits in dnsmasq for Consul, which was asked next.", Words(pane, ".insp-now"));
        Assert.Contains("0x7cc2", pane.Markup);
        Assert.Contains("10.88.10.3:40194", pane.Markup);
    }

    [Fact]
    public async Task It_says_the_rule_with_its_citation_and_lights_the_line_in_the_file()
    {
        var pane = await PointedAt(Lap97);

        Assert.Equal("Every DS question goes to the recursors.", Words(pane, ".why-rule"));
        Assert.StartsWith("rule M1 Consul 1.4– · serve_mux.go match", Words(pane, ".cite"));
        Assert.Equal("\"recursors\": [\"10.88.10.3\"]", pane.Find(".why-config .lit").TextContent.Trim());
        Assert.Equal("2", pane.Find(".why-config .lit").GetAttribute("data-line"));
    }

    [Fact]
    public async Task What_is_not_yet_is_not_there()
    {
        var pane = await PointedAt(Lap97, Chains.StartNs + (10 * Chains.StepNs));

        Assert.StartsWith("Not asked yet", Words(pane, ".insp-now"));
        var rows = pane.FindAll("[role=option]").Select(Words).ToArray();
        Assert.Contains(rows, row => row.StartsWith("lap 5 ", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.StartsWith("lap 6 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_ended_says_how_and_when()
    {
        var pane = await PointedAt(Lap97, Chains.StartNs + (4 * Runs.Second));

        Assert.StartsWith("No answer: given up at 7.999806 s, after 2.961 s.", Words(pane, ".insp-now"));
    }

    [Fact]
    public async Task The_arrows_walk_along_the_chain_without_asking_again()
    {
        var pane = await PointedAt(Lap97);

        await pane.InvokeAsync(
            () => pane.Find(".hops").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowRight" }));
        await PlayerBench.Until(() => Words(pane, "h2") == "Slot 99 holds lap 98");
        await pane.InvokeAsync(
            () => pane.Find(".hops").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowUp" }));
        await PlayerBench.Until(() => Words(pane, "h2") == "Lap 97 of DS consul.");
        await pane.InvokeAsync(() => pane.Find("[aria-label='One lap back']").ClickAsync());
        await PlayerBench.Until(() => Words(pane, "h2") == "Lap 96 of DS consul.");

        Assert.Equal([Chains.FirstQuery + Lap97], Source.ChainAsked);
    }

    [Fact]
    public async Task A_closer_look_shows_half_as_many_hops_and_the_whole_comes_back()
    {
        var pane = await PointedAt(Lap97);
        var bars = pane.FindAll(".wf rect").Count;

        await pane.InvokeAsync(() => pane.Find("[aria-label='Show less of the chain']").ClickAsync());
        await pane.InvokeAsync(() => pane.Find("[aria-label='Show less of the chain']").ClickAsync());
        await pane.InvokeAsync(() => pane.Find("[aria-label='Show less of the chain']").ClickAsync());
        Assert.True(pane.FindAll(".wf rect").Count < bars);
        Assert.Contains("show all", Words(pane, ".wf-axis"));

        await pane.InvokeAsync(() => pane.Find(".wf-whole").ClickAsync());
        Assert.Equal(bars, pane.FindAll(".wf rect").Count);
    }

    [Fact]
    public async Task Ten_thousand_laps_take_no_more_markup_than_a_hundred()
    {
        Source.Chains = query => Chains.Of(20_001, query - Chains.FirstQuery);
        var pane = await PointedAt(20_000, Chains.StartNs + (5 * Runs.Second));

        Assert.Equal("10,000 laps down to Laptop", Words(pane, ".insp-bar h3"));
        Assert.InRange(pane.FindAll(".wf rect").Count, 10, 120);
        Assert.InRange(pane.FindAll("[role=option]").Count, 1, 120);
    }

    [Fact]
    public async Task The_same_chain_is_a_ring_with_the_lap_in_its_middle()
    {
        var pane = await PointedAt(Lap97);

        await pane.InvokeAsync(() => pane.FindAll(".insp-seg .mud-toggle-item")[1].ClickAsync());

        Assert.Equal("97", pane.Find(".cring-count").TextContent);
        Assert.Equal(15, pane.FindAll(".cring .groove").Count);
        Assert.Contains("from a new port and with a new id", Words(pane, ".cring-rows p"));
    }

    [Fact]
    public async Task A_query_the_run_does_not_have_is_said()
    {
        Source.Chains = query => throw new InvalidOperationException($"no query {query}");
        await StandAt(Runs.FullNs);
        var pane = Render<InspectorPane>();
        await pane.InvokeAsync(() => Player.Select(77));

        await PlayerBench.Until(() => pane.Markup.Contains("no query 77", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_nothing_in_the_chain_changes_frames_do_not_render_it()
    {
        var pane = await PointedAt(Lap97, Chains.StartNs + (4 * Runs.Second));
        await Task.Delay(300, Xunit.TestContext.Current.CancellationToken);
        var before = pane.RenderCount;

        var play = Player;
        await pane.InvokeAsync(play.Play);
        await PlayerBench.Until(() => Source.Watched[^1].Speed != 0);
        // That it plays is rendered when the renderer has time for it.
        int started;
        do
        {
            started = pane.RenderCount;
            await Task.Delay(500, Xunit.TestContext.Current.CancellationToken);
        }
        while (started != pane.RenderCount);

        for (var i = 1; i <= 5; i++)
        {
            Source.Watched[^1].SendKey(Chains.StartNs + (4 * Runs.Second) + (i * 40_000_000));
            await Task.Delay(100, Xunit.TestContext.Current.CancellationToken);
        }

        Assert.True(started >= before);
        Assert.Equal(started, pane.RenderCount);
    }

    private async Task<IRenderedComponent<InspectorPane>> PointedAt(
        int hop, long atNs = Chains.StartNs + (Hops * Chains.StepNs))
    {
        await StandAt(atNs);
        var pane = Render<InspectorPane>();
        await pane.InvokeAsync(() => Player.Select(Chains.FirstQuery + hop));
        await PlayerBench.Until(() => pane.FindAll("h2").Count > 0);
        return pane;
    }

    private static string Words(IRenderedComponent<InspectorPane> pane, string selector) =>
        Words(pane.Find(selector));

    private static string Words(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
