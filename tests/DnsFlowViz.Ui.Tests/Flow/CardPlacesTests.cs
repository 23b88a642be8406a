using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Flow;

/// <summary>Networks with more machines than the shipped layout has places.</summary>
public sealed class CardPlacesTests
{
    [Fact]
    public void Cards_that_find_room_stay_where_their_scenario_puts_them()
    {
        var run = FlowRuns.Incident();

        Assert.All(CardPlaces.Of(run), node =>
        {
            Assert.Equal((node.Card.X, node.Card.Y), (node.Bounds.X, node.Bounds.Y));
            Assert.False(node.IsShort);
        });
    }

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(2, 2, 1)]
    [InlineData(2, 2, 3)]
    public void Two_of_each_and_several_clients_fit_into_the_world_without_touching(
        int forwarders, int recursors, int clients)
    {
        var diagram = StageDiagram.Of(Network(forwarders, recursors, clients));

        Assert.Equal(
            (StageDiagram.WorldWidth, StageDiagram.WorldHeight), (diagram.Width, diagram.Height));
        Assert.All(diagram.Nodes, one => Assert.All(
            diagram.Nodes.Where(other => other.Index != one.Index),
            other => Assert.True(
                one.Bounds.GapAcross(other.Bounds) >= 12 || one.Bounds.GapDown(other.Bounds) >= 12)));
    }

    [Fact]
    public void Of_two_forwarders_that_ask_each_other_the_far_one_stands_with_those_that_send_back()
    {
        var run = Network(2, 0, 1);
        var both = run.Nodes.Index().Where(node => node.Item.Kind == "dnsmasq").Select(node => node.Index);
        var (near, far) = (both.First(), both.Last());
        var ring = FlowRuns.Incident().Loops[0] with { Forwarder = near, Recursor = far };

        var nodes = CardPlaces.Of(run with { Loops = [ring] });

        Assert.True(nodes[near].Bounds.GapAcross(nodes[far].Bounds) > 100);
    }

    [Fact]
    public void Only_a_column_that_is_too_full_has_short_cards()
    {
        var nodes = CardPlaces.Of(Network(1, 2, 1));

        Assert.Equal(["consul", "consul"], nodes.Where(node => node.IsShort).Select(node => node.Card.Kind));
    }

    [Fact]
    public void Cards_that_find_room_only_as_short_ones_stay_where_their_scenario_puts_them()
    {
        var run = FlowRuns.Incident();
        var second = run.Nodes[FlowRuns.Dnsmasq] with { Id = "dnsmasq-2", Y = 300 };
        var upstream = run.Nodes[FlowRuns.Upstream] with { X = 836, Y = 520 };
        NodeCard[] nodes = [.. run.Nodes[..FlowRuns.Upstream], upstream, second];

        Assert.All(CardPlaces.Of(run with { Nodes = nodes }), node =>
        {
            Assert.Equal((node.Card.X, node.Card.Y), (node.Bounds.X, node.Bounds.Y));
            Assert.True(node.IsShort);
        });
    }

    [Fact]
    public void The_outside_world_stands_between_two_forwarders_so_that_no_way_runs_behind_a_card()
    {
        var nodes = CardPlaces.Of(Network(2, 1, 1));
        var middle = nodes.Where(node => node.Bounds.X == 328).OrderBy(node => node.Bounds.Y);

        Assert.Equal(["dnsmasq", "upstream", "dnsmasq"], middle.Select(node => node.Card.Kind));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    public void Rings_stand_above_each_other_inside_the_world_and_are_joined_to_both_cards(
        int forwarders, int recursors)
    {
        var diagram = StageDiagram.Of(Network(forwarders, recursors, 1));
        var full = FlowRing.BaseRadius + (LoopState.MostGrooves * LoopState.GroovePitch);
        var bands = diagram.Rings.OrderBy(ring => ring.Center.Y)
            .Select(ring => (ring.Center.Y, Reach: ring.Scale * full))
            .Select(ring => (Top: ring.Y - ring.Reach, End: ring.Y + ring.Reach))
            .ToArray();

        Assert.True(diagram.Rings[0].IsMain);
        Assert.InRange(bands[0].Top, 0, diagram.Height);
        Assert.InRange(bands[^1].End, 0, diagram.Height);
        Assert.All(bands.Zip(bands.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Top));
        Assert.All(diagram.Rings, ring =>
        {
            Touches(diagram.Nodes[ring.Edge.Forwarder].Bounds, ring.Forwarder);
            Touches(diagram.Nodes[ring.Edge.Recursor].Bounds, ring.Recursor);
        });
    }

    [Fact]
    public void A_ring_beside_a_short_card_at_the_edge_of_the_stage_stays_whole()
    {
        var run = Network(2, 1, 1);
        var diagram = StageDiagram.Of(run with { Loops = [run.Loops[0]] });
        var ring = Assert.Single(diagram.Rings);
        var full = ring.Scale * (FlowRing.BaseRadius + (LoopState.MostGrooves * LoopState.GroovePitch));

        Assert.True(diagram.Nodes[ring.Edge.Forwarder].Bounds.Center.Y < full);
        Assert.InRange(ring.Center.Y, full, diagram.Height - full);
        Touches(diagram.Nodes[ring.Edge.Forwarder].Bounds, ring.Forwarder);
    }

    [Fact]
    public void A_link_between_two_columns_leaves_sideways_however_far_down_its_end_lies()
    {
        var run = Network(2, 1, 1);
        var links = StageDiagram.Of(run with { Links = [new LinkLine(0, 3, 100, 0, 0, "")] }).Links;

        var link = Assert.Single(links);
        Assert.Equal((FlowSide.Right, FlowSide.Left), (link.Source.Side, link.Target.Side));
    }

    private static void Touches(FlowRect card, FlowPoint at)
    {
        Assert.True(at.X == card.X || at.X == card.Right);
        Assert.InRange(at.Y, card.Y, card.Bottom);
    }

    // A laptop, clients, forwarders, Consuls and the outside world, all wanting the same place.
    private static RunOpened Network(int forwarders, int recursors, int clients)
    {
        var shipped = FlowRuns.Incident();
        NodeCard[] nodes =
        [
            Card(shipped, FlowRuns.Laptop),
            .. Enumerable.Repeat(Card(shipped, FlowRuns.Clients), clients),
            .. Enumerable.Repeat(Card(shipped, FlowRuns.Dnsmasq), forwarders),
            .. Enumerable.Repeat(Card(shipped, FlowRuns.Consul), recursors),
            Card(shipped, FlowRuns.Upstream),
        ];
        var (firstForwarder, firstRecursor) = (1 + clients, 1 + clients + forwarders);
        var loops = from forwarder in Enumerable.Range(firstForwarder, forwarders)
                    from recursor in Enumerable.Range(firstRecursor, recursors)
                    select shipped.Loops[0] with { Forwarder = forwarder, Recursor = recursor };
        return shipped with { Nodes = nodes, Links = [], Loops = [.. loops] };
    }

    private static NodeCard Card(RunOpened run, int node) => run.Nodes[node] with { X = 0, Y = 0 };
}
