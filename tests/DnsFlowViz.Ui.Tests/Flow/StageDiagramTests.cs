using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Flow;

public sealed class StageDiagramTests
{
    [Fact]
    public void The_ring_of_the_shipped_layout_lies_in_the_gap_and_goes_through_both_cards()
    {
        var ring = Assert.Single(StageDiagram.Of(FlowRuns.Incident()).Rings);

        Assert.Equal(new FlowPoint(714, 248), ring.Center);
        Assert.Equal(134, ring.Radius);
        Assert.Equal(592, ring.Out.At(ring.Out.From).X, 3);
        Assert.Equal(836, ring.Out.At(ring.Out.To).X, 3);
    }

    [Fact]
    public void Questions_run_clockwise_over_the_top_and_come_back_below()
    {
        var ring = StageDiagram.Of(FlowRuns.Incident()).Rings[0];

        Assert.True(ring.Out.At((ring.Out.From + ring.Out.To) / 2).Y < ring.Center.Y);
        Assert.True(ring.Back.At((ring.Back.From + ring.Back.To) / 2).Y > ring.Center.Y);
        Assert.Equal(ring.Out.To, ring.OutAnswers.From);
        Assert.Equal(ring.Radius - FlowRing.LaneGap, ring.OutAnswers.Radius);
    }

    [Fact]
    public void The_pair_of_a_ring_has_no_straight_link_besides()
    {
        var diagram = StageDiagram.Of(FlowRuns.Incident());

        Assert.Equal(3, diagram.Links.Count);
        Assert.DoesNotContain(diagram.Links, link => link.Target.Node.Index == FlowRuns.Consul);
    }

    [Fact]
    public void Questions_take_the_upper_or_left_lane_and_the_lanes_are_eight_apart()
    {
        var links = StageDiagram.Of(FlowRuns.Incident()).Links;
        var (level, upright) = (links[0], links[2]);

        Assert.Equal(-8, level.Queries.From.Y - level.Answers.From.Y, 6);
        Assert.Equal(-8, upright.Queries.From.X - upright.Answers.From.X, 6);
        Assert.Equal((FlowSide.Right, FlowSide.Left), (level.Source.Side, level.Target.Side));
        Assert.Equal((FlowSide.Bottom, FlowSide.Top), (upright.Source.Side, upright.Target.Side));
    }

    [Fact]
    public void A_link_looks_the_same_from_either_end()
    {
        var run = FlowRuns.Incident();
        var line = run.Links[0];
        var turned = run with { Links = [line with { From = line.To, To = line.From }] };

        var (one, other) = (StageDiagram.Of(run).Links[0], StageDiagram.Of(turned).Links[0]);
        Assert.Equal(one.Queries, other.Queries.Reversed);
    }

    [Fact]
    public void A_pair_above_each_other_gets_its_ring_between_them()
    {
        var run = FlowRuns.Incident();
        var nodes = CardPlaces.Of(run);
        var below = nodes[FlowRuns.Consul].Bounds with { X = 328, Y = 652 };
        nodes[FlowRuns.Consul] = nodes[FlowRuns.Consul] with { Bounds = below };

        Assert.Equal(new FlowPoint(460, 552), RingPlace.All(nodes, run.Loops)[0].Center);
    }

    [Fact]
    public void Questions_and_answers_of_one_direction_have_ways_of_their_own()
    {
        var paths = new PathBook(StageDiagram.Of(FlowRuns.Incident()));
        var asked = Flight(FlowRuns.Clients, FlowRuns.Dnsmasq, FlightMark.Query);

        Assert.NotEqual(paths.NumberOf(asked), paths.NumberOf(asked with { Mark = FlightMark.Answer }));
        Assert.Equal(-1, paths.NumberOf(Flight(FlowRuns.Laptop, FlowRuns.Upstream, FlightMark.Query)));
    }

    [Fact]
    public void An_answer_on_the_ring_is_never_drawn_as_a_diamond()
    {
        var arrays = new FlightArrays(new PathBook(StageDiagram.Of(FlowRuns.Incident())));
        var frame = FlowRuns.Key();
        frame.Flights.Add(Flight(FlowRuns.Consul, FlowRuns.Dnsmasq, FlightMark.LoopFailed));
        frame.Flights.Add(Flight(FlowRuns.Dnsmasq, FlowRuns.Laptop, FlightMark.LoopFailed));
        arrays.Fill(frame, 0);

        Assert.Equal(CanvasLayout.LoopAnswer, arrays.Ints[2]);
        Assert.Equal((int)FlightMark.Failed, arrays.Ints[5]);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 0)]
    public void The_one_loop_query_is_pointed_at_until_a_second_lap_exists(int deepest, int flags)
    {
        var arrays = new FlightArrays(new PathBook(StageDiagram.Of(FlowRuns.Incident())));
        var frame = FlowRuns.Key(laps: deepest, open: deepest);
        frame.Flights.Add(Flight(FlowRuns.Consul, FlowRuns.Dnsmasq, FlightMark.Loop));
        arrays.Fill(frame, 0);

        Assert.Equal(flags, arrays.Ints[4]);
        Assert.Equal(new double[] { frame.FromNs, frame.ToNs, 32, 0, 100, 200 }, arrays.Doubles.ToArray());
    }

    private static FlightView Flight(int from, int to, FlightMark mark) =>
        new(7, from, to, mark, false, false, 0, 100, 200);
}
