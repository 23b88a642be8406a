using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.Tests.Flow;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Editor;

/// <summary>Putting a card of the stage somewhere else.</summary>
public sealed class ArrangingTests
{
    private static readonly RunOpened Run = FlowRuns.Incident();

    private static ScenarioDraft Draft => DraftOf(Run);

    [Fact]
    public void A_card_goes_where_it_was_put_and_all_others_stay()
    {
        var moved = After(Draft, new NodeMove("consul", -100.4, 60.2));

        Assert.Equal((736, 132), At(moved, "consul"));
        Assert.All(Draft.NodeList.Where(node => node.Id != "consul"), node =>
            Assert.Equal((node.X, node.Y), At(moved, node.Id)));
    }

    [Fact]
    public void On_another_card_it_goes_to_the_nearest_place_with_room_around_it()
    {
        var moved = After(Draft, new NodeMove("clients", 0, -100));

        Assert.Equal((24, 36 + 232 + 12), At(moved, "clients"));
    }

    [Theory]
    [InlineData(5_000, 5_000, 860, 212)]
    [InlineData(0, -5_000, 836, 0)]
    public void It_stays_on_the_stage_with_all_of_its_size(double dx, double dy, int x, int y) =>
        Assert.Equal((x, y), At(After(Draft, new NodeMove("consul", dx, dy)), "consul"));

    [Fact]
    public void What_is_not_in_the_scenario_or_comes_to_lie_where_it_was_changes_nothing()
    {
        var draft = Draft;

        Assert.Same(draft, After(draft, new NodeMove("gone", 40, 0)));
        Assert.Same(draft, After(draft, new NodeMove("consul", 0.3, 0)));
    }

    [Fact]
    public void Where_the_stage_has_arranged_the_cards_itself_all_places_are_written_down()
    {
        var crowd = Run with { Nodes = [.. Run.Nodes.Select(node => node with { X = 0, Y = 0 })] };
        var diagram = StageDiagram.Of(crowd);

        var moved = Arranging.After(DraftOf(crowd), diagram, new NodeMove("consul", -40, 0));

        var expected = diagram.Nodes.Select(node => (
            X: (int)Math.Round(node.Bounds.X) - (node.Card.Id == "consul" ? 40 : 0),
            Y: (int)Math.Round(node.Bounds.Y)));
        Assert.Equal(expected, moved.NodeList.Select(node => (node.X, node.Y)));
        Assert.Equal(moved.NodeList.Select(node => node.X), CardPlaces.Of(Placed(crowd, moved)).Select(
            node => (int)node.Bounds.X));
    }

    [Fact]
    public void Every_card_waits_where_the_newest_text_has_it()
    {
        var moved = After(Draft, new NodeMove("consul", -100, 60));

        var waiting = Arranging.Waiting(moved, StageDiagram.Of(Run));

        Assert.Equal(
            [new NodeMove("consul", -100, 60)], waiting.Where(move => (move.Dx, move.Dy) != (0, 0)));
    }

    [Theory]
    [InlineData("laptop", "dnsmasq", true)]
    [InlineData("dnsmasq", "laptop", true)]
    [InlineData("laptop", "consul", false)]
    public void A_link_has_no_direction(string one, string other, bool linked) =>
        Assert.Equal(linked, Arranging.AreLinked(Run, one, other));

    private static ScenarioDraft After(ScenarioDraft draft, NodeMove move) =>
        Arranging.After(draft, StageDiagram.Of(Run), move);

    private static (int X, int Y) At(ScenarioDraft draft, string id)
    {
        var node = draft.NodeList.Single(node => node.Id == id);
        return (node.X, node.Y);
    }

    private static RunOpened Placed(RunOpened run, ScenarioDraft draft) => run with
    {
        Nodes = [.. run.Nodes.Zip(draft.NodeList, (card, at) => card with { X = at.X, Y = at.Y })],
    };

    private static ScenarioDraft DraftOf(RunOpened run) => ScenarioDraft.Read(
        $$"""{ "nodes": [ {{string.Join(", ", run.Nodes.Select(NodeOf))}} ] }""")!;

    private static string NodeOf(NodeCard card) =>
        FormattableString.Invariant($$"""{ "id": "{{card.Id}}", "x": {{card.X}}, "y": {{card.Y}} }""");
}
