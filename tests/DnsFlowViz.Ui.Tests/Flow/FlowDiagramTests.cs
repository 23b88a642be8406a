using Bunit;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.State;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Flow;

public sealed class FlowDiagramTests : BunitContext
{
    private readonly RunStore _store = new();

    public FlowDiagramTests()
    {
        JSInterop.Mode = JSRuntimeMode.Strict;
        Services.AddSingleton(_store);
    }

    [Fact]
    public void The_ring_is_open_until_the_first_lap()
    {
        var page = Shown(FlowRuns.Incident(), FlowRuns.Key());

        Assert.Equal("open", page.Find(".loop-ring").GetAttribute("data-state"));
        Assert.Contains("unused", page.Find("[data-half=back]").ClassName);
        Assert.Contains("No question comes back.", page.Find(".loop-ring").TextContent);
        Assert.Empty(page.FindAll(".ring-count"));
    }

    [Fact]
    public void The_first_lap_closes_the_ring_and_lights_the_line_at_fault_twice()
    {
        var page = Shown(FlowRuns.Incident(), FlowRuns.Key(laps: 1, open: 1));

        Assert.Equal("live", page.Find(".loop-ring").GetAttribute("data-state"));
        Assert.Equal("1", page.Find(".ring-count").TextContent);
        Assert.Contains("lit", page.Find("[data-tag=back]").ClassName);
        Assert.Equal("2", page.Find("[data-kind=consul] li.lit").GetAttribute("data-line"));
        Assert.DoesNotContain("lit", page.Find("[data-tag=out]").ClassName);
    }

    [Fact]
    public void The_edge_closes_with_a_stroke_only_when_the_open_ring_was_seen_before()
    {
        var seen = Shown(FlowRuns.Incident(), FlowRuns.Key());
        _store.Take(FlowRuns.Key(laps: 1, open: 1, atNs: 1_040_000_000));
        seen.WaitForAssertion(() => Assert.NotEmpty(seen.FindAll(".closing")));

        var late = Shown(FlowRuns.Incident(), FlowRuns.Key(laps: 1, open: 1));
        Assert.Empty(late.FindAll(".closing"));
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(87, 8)]
    [InlineData(150, 15)]
    public void Ten_open_laps_make_one_groove_and_fifteen_make_the_ring_full(int open, int grooves)
    {
        var page = Shown(FlowRuns.Incident(), FlowRuns.Key(laps: 601, open: open));

        Assert.Equal(grooves, page.FindAll(".loop-ring .groove").Count);
        Assert.Equal("601", page.Find(".ring-count").TextContent);
    }

    [Fact]
    public void A_loop_that_has_ended_keeps_its_number_and_loses_its_heat()
    {
        var page = Shown(FlowRuns.Incident(), FlowRuns.Key(laps: 601));

        Assert.Equal("quiet", page.Find(".loop-ring").GetAttribute("data-state"));
        Assert.Equal("601", page.Find(".ring-count").TextContent);
        Assert.Empty(page.FindAll(".node-card.hot"));
        Assert.Empty(page.FindAll(".lit"));
    }

    [Fact]
    public void The_lines_of_a_file_stay_where_they_are_when_one_lights()
    {
        var calm = Shown(FlowRuns.Incident(), FlowRuns.Key()).FindAll("[data-kind=consul] li");
        var lit = Shown(FlowRuns.Incident(), FlowRuns.Key(laps: 1, open: 1)).FindAll("[data-kind=consul] li");

        Assert.Equal(calm.Select(line => line.TextContent), lit.Select(line => line.TextContent));
    }

    [Fact]
    public void Only_the_two_cards_of_a_live_loop_are_hot()
    {
        var page = Shown(FlowRuns.Incident(), FlowRuns.Key(laps: 20, open: 20));

        var hot = page.FindAll(".node-card.hot").Select(card => card.GetAttribute("data-node"));
        Assert.Equal(["dnsmasq", "consul"], hot);
    }

    [Fact]
    public void Without_a_line_that_sends_it_back_the_tag_says_so_and_the_lower_half_stays_dotted()
    {
        var page = Shown(FlowRuns.Incident(closed: false), FlowRuns.Key());

        Assert.Equal("no line sends it back", page.Find("[data-tag=back]").TextContent.Trim());
        Assert.Contains("unused", page.Find("[data-half=back]").ClassName);
    }

    [Fact]
    public void A_way_back_over_another_node_names_it_beside_the_line_and_in_the_sentence()
    {
        var run = FlowRuns.Incident();
        var page = Shown(
            run with { Loops = [run.Loops[0] with { Through = [FlowRuns.Upstream] }] },
            FlowRuns.Key(laps: 20, open: 20));

        Assert.Equal("consul.json:2, over Upstream", page.Find("[data-tag=back] .ring-tag-file").TextContent);
        Assert.Contains("over Upstream back to dnsmasq 20 times", page.Find("figcaption").TextContent);
        Assert.Contains("Sends DS consul. round.", page.Find("[data-node=consul]").TextContent);
    }

    [Fact]
    public void A_stopped_daemon_says_that_its_port_is_closed()
    {
        var frame = FlowRuns.Key();
        frame.Nodes[FlowRuns.Dnsmasq] = FlowRuns.Idle with { Up = false };
        var page = Shown(FlowRuns.Incident(), frame);

        Assert.Contains("stopped, port closed", page.Find("[data-node=dnsmasq] header").TextContent);
        Assert.Contains("dnsmasq is stopped; its port is closed.", page.Find("figcaption").TextContent);
    }

    [Fact]
    public void A_dnsmasq_that_stopped_reading_says_how_many_wait_in_its_socket_buffer()
    {
        var frame = FlowRuns.Key();
        frame.Nodes[FlowRuns.Dnsmasq] = FlowRuns.Idle with { Held = 151, Stalled = true, Queued = 212 };
        var page = Shown(FlowRuns.Incident(151), frame);

        Assert.Equal(
            "not reading its sockets · 212 waiting in the socket buffer",
            page.Find(".node-stalled").TextContent);
    }

    [Theory]
    [InlineData(149, false)]
    [InlineData(150, true)]
    public void The_card_says_full_at_the_limit(int held, bool full)
    {
        var page = Shown(FlowRuns.Incident(), FlowRuns.Key(laps: held, open: held));

        Assert.Equal(full, page.FindAll(".node-chip").Any(chip => chip.TextContent == "full"));
    }

    [Fact]
    public void Lookups_that_failed_lately_are_hatched_and_counted()
    {
        var frame = FlowRuns.Key();
        frame.Counts = frame.Counts with { RecentAnswered = 19, RecentFailed = 21, LegitFailed = 61 };
        frame.Nodes[FlowRuns.Clients] = FlowRuns.Idle with { Answered = 159, Failed = 61 };
        var page = Shown(FlowRuns.Incident(), frame);

        Assert.StartsWith("47 %", page.Find("[data-node=clients] .node-read").TextContent);
        Assert.Single(page.FindAll(".answered-bar .missing"));
        Assert.Equal("61 failed", page.Find(".failure-count").TextContent);
    }

    [Fact]
    public void Thinned_dots_say_how_many_messages_one_stands_for()
    {
        var frame = FlowRuns.Key();
        frame.Links.Add(new LinkCount(FlowRuns.Clients, FlowRuns.Dnsmasq, 800, 20));
        var page = Shown(FlowRuns.Incident(), frame);

        Assert.Equal("×40", page.Find(".link-sampled").TextContent.Trim());
    }

    [Fact]
    public void The_laptop_shows_its_level_and_what_its_terminal_printed()
    {
        var frame = FlowRuns.Key();
        var printed = "$ resolvectl\nno-signature";
        frame.Nodes[FlowRuns.Laptop] = FlowRuns.Idle with { Level = 1, Terminal = printed };
        var page = Shown(FlowRuns.Incident(), frame);

        Assert.Single(page.FindAll(".levels .on"));
        Assert.Equal("UDP", page.Find(".node-mono").TextContent);
        Assert.Equal(["asked", "said"], page.FindAll(".terminal span").Select(line => line.ClassName));
    }

    [Fact]
    public void The_legend_names_a_mark_only_once_it_can_be_seen()
    {
        Assert.Equal(["query", "answer"], Legend(FlowRuns.Key()));
        Assert.Equal(["query", "answer", "loop query", "10 laps"], Legend(FlowRuns.Key(laps: 12, open: 12)));
    }

    [Fact]
    public void Frames_in_quick_succession_are_rendered_at_most_ten_times_a_second_and_the_last_one_stands()
    {
        var page = Shown(FlowRuns.Incident(), FlowRuns.Key());
        var shown = new HashSet<string>();
        page.OnMarkupUpdated += (_, _) => shown.Add(page.Find(".loop-ring").GetAttribute("data-grooves")!);
        for (var i = 1; i <= 15; i++)
        {
            _store.Take(FlowRuns.Key(laps: i, open: i * 10, atNs: 1_000_000_000 + (i * 40_000_000L)));
        }

        page.WaitForAssertion(() => Assert.Equal("15", page.Find(".loop-ring").GetAttribute("data-grooves")));
        Assert.InRange(shown.Count, 2, 8);
    }

    [Fact]
    public void The_figure_tells_each_node_and_each_loop_in_one_sentence()
    {
        var page = Shown(FlowRuns.Incident(), FlowRuns.Key(laps: 2, open: 2, legit: 1));

        var sentences = page.FindAll("figcaption li").Select(item => item.TextContent).ToArray();
        Assert.Equal(6, sentences.Length);
        Assert.StartsWith("Consul has sent DS consul. back to dnsmasq 2 times", sentences[0]);
        Assert.Equal("off", page.Find("figcaption").GetAttribute("aria-live"));
    }

    [Fact]
    public void In_a_full_column_the_cards_are_short_and_the_legend_makes_way()
    {
        var run = FlowRuns.Incident();
        var second = run.Nodes[FlowRuns.Dnsmasq] with { Id = "dnsmasq-2" };
        var other = run.Nodes[FlowRuns.Consul] with { Id = "consul-2" };
        run = run with { Nodes = [.. run.Nodes, second, other] };
        var frame = FlowRuns.Key(laps: 2, open: 2);
        frame.Nodes.AddRange([FlowRuns.Idle, FlowRuns.Idle]);
        var page = Shown(run, frame);

        Assert.Empty(page.FindAll("[data-kind=dnsmasq] .config"));
        Assert.Equal(6, page.FindAll("[data-kind=consul] .config li").Count);
        Assert.Single(page.FindAll(".legend-left"));
        Assert.Equal(2, page.FindAll("[data-main]").Count);
    }

    [Fact]
    public void Another_diagram_can_be_put_behind_the_same_stage()
    {
        var page = Render<FlowDiagram>(parts => parts
            .Add(p => p.Run, Open(FlowRuns.Incident(), FlowRuns.Key()))
            .Add(p => p.Picture, _store.Picture!)
            .Add(p => p.Arrange, run => new LinklessDiagram(StageDiagram.Of(run))));

        Assert.Empty(page.FindAll(".link-band"));
        Assert.Equal(5, page.FindAll(".node-card").Count);
    }

    private IRenderedComponent<FlowDiagram> Shown(RunOpened run, Frame frame) =>
        Render<FlowDiagram>(parts => parts
            .Add(p => p.Run, Open(run, frame))
            .Add(p => p.Picture, _store.Picture!));

    private RunOpened Open(RunOpened run, Frame frame)
    {
        _store.Open(run);
        _store.Take(frame);
        return run;
    }

    private IEnumerable<string> Legend(Frame frame) => Shown(FlowRuns.Incident(), frame)
        .FindAll(".flow-legend li")
        .Select(item => item.TextContent.Trim());

    private sealed class LinklessDiagram(IFlowDiagram inner) : IFlowDiagram
    {
        public double Width => inner.Width;

        public double Height => inner.Height;

        public IReadOnlyList<FlowNode> Nodes => inner.Nodes;

        public IReadOnlyList<FlowLink> Links => [];

        public IReadOnlyList<FlowRing> Rings => inner.Rings;
    }
}
