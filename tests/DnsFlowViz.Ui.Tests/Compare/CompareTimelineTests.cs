using Bunit;
using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Compare;
using DnsFlowViz.Ui.Tests.State;

namespace DnsFlowViz.Ui.Tests.Compare;

/// <summary>All runs of a comparison on the same axes.</summary>
public sealed class CompareTimelineTests : StageFixture
{
    [Fact]
    public async Task Every_run_has_a_line_a_mark_and_a_name_of_its_own()
    {
        var drawn = await Drawn("a", "b", "c");

        Assert.Equal(
            ["line v0", "line v1", "line v2", "line v3"],
            drawn.FindAll(".cmp-plot .line").Select(line => line.ClassName));
        Assert.Equal(
            ["As it was", "fix a", "fix b", "fix c"],
            drawn.FindAll(".cmp-name").Select(name => name.TextContent));
        Assert.All(
            Enumerable.Range(0, 4), place => Assert.Single(drawn.FindAll($".cmp-who .variant.v{place}")));
        // The shapes differ, not only the colours.
        Assert.Equal(
            4, drawn.FindAll(".cmp-who .variant").Select(mark => mark.InnerHtml.Trim()).Distinct().Count());
    }

    [Fact]
    public async Task Marks_of_lines_that_fall_together_lie_at_different_instants()
    {
        var drawn = await Drawn("a", "b", "c");

        var places = drawn.FindAll(".cmp-plot .variant")
            .Select(mark => mark.GetAttribute("style")!.Split(';')[0]).ToArray();

        Assert.NotEmpty(places);
        Assert.Equal(places.Length, places.Distinct().Count());
    }

    [Fact]
    public async Task Who_does_not_see_it_hears_of_every_run_how_full_it_was_and_what_failed()
    {
        var drawn = await Drawn("a");

        Assert.Equal(
            [
                "As it was: at most 150 of 150 slots in use, full from 5.05 s on, 150 at the end; "
                    + "540 of 1,200 lookups failed.",
                "fix a: at most 150 of 150 slots in use, full from 5.05 s on, 150 at the end; "
                    + "540 of 1,200 lookups failed.",
            ],
            drawn.FindAll("figcaption li").Select(sentence => sentence.TextContent));
        Assert.Equal(["540", "540"], drawn.FindAll(".cmp-failed").Select(count => count.TextContent));
    }

    [Fact]
    public async Task A_bigger_table_makes_the_axis_and_every_limit_has_its_line_and_number()
    {
        Source.Answer = spec => new OpenReply(
            spec.ScenarioText == "big"
                ? WithSlots(Runs.Incident("big", spec), 600)
                : Runs.Incident("run", spec),
            []);
        var drawn = await Drawn("big");

        Assert.Equal(["150", "600"], drawn.FindAll(".cmp-limits b").Select(limit => limit.TextContent));
        Assert.Equal(
            ["M0 75H1000", "M0 0H1000"],
            drawn.FindAll(".cmp-limit").Select(limit => limit.GetAttribute("d")));
        // Full in the small table is a quarter of the axis: 75 down.
        Assert.Contains("V75", drawn.Find(".line.v0").GetAttribute("d"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_playhead_stands_where_the_original_stands()
    {
        var drawn = await Drawn("a");

        _ = Leader.Player.SeekTo(15 * Runs.Second);

        drawn.WaitForAssertion(() => Assert.Equal(
            "left:25%", drawn.Find(".cmp-playhead").GetAttribute("style")));
        Assert.Single(drawn.FindAll(".cmp-playhead"));
    }

    private Ui.State.LedRun Leader { get; set; } = null!;

    private static RunOpened WithSlots(RunOpened run, int slots) => run with
    {
        Nodes = [.. run.Nodes.Select(node => node.Kind == "dnsmasq"
            ? node with { SlotLimit = slots, SlotCapacity = slots }
            : node)],
    };

    private async Task<IRenderedComponent<CompareTimeline>> Drawn(params string[] fixes)
    {
        CompareColumn[] columns =
        [
            new(Source, null, Spec("original")),
            .. fixes.Select(fix => new CompareColumn(
                Source, new FixOffer(fix, $"fix {fix}", "", "", null, [], [], Spec(fix)), Spec(fix))),
        ];
        Leader = columns[0].Run;
        await Task.WhenAll(columns.Select(column => column.Open()));
        await PlayerBench.Until(() => columns.All(column => column.Run.Store.Overview is not null));
        return Render<CompareTimeline>(parameters => parameters.Add(line => line.Columns, columns));
    }

    private static RunSpec Spec(string text) => new(null, text, null, []);
}
