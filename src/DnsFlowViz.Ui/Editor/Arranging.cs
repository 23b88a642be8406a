using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;

namespace DnsFlowViz.Ui.Editor;

/// <summary>
/// Puts a card of the stage somewhere else in the scenario. It goes to the nearest place where it has room:
/// cards that lie on each other would make the stage arrange all of them anew.
/// </summary>
public static class Arranging
{
    /// <summary>Free room around a card, in units of the stage.</summary>
    private const double Gap = 12;

    /// <summary>
    /// The scenario after a move; the same one when the card stays where it is, because it is not in the
    /// scenario any more or because there is no room but where it stands.
    /// </summary>
    public static ScenarioDraft After(ScenarioDraft draft, IFlowDiagram shown, NodeMove move)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(move);
        var places = Places(draft, shown);
        var at = places.FindIndex(place => place.Node.Id == move.Node);
        if (at < 0)
        {
            return draft;
        }

        var (node, stands) = places[at];
        var others = places.Where((_, i) => i != at).Select(place => place.Bounds).ToArray();
        var wanted = stands with { X = stands.X + move.Dx, Y = stands.Y + move.Dy };
        if (Nearest(wanted, others, Most(shown, stands)) is not { } place
            || Rounded(place) == Rounded(stands))
        {
            return draft;
        }

        // Where the stage did not do as the scenario says, the others are written down as they stand.
        places[at] = (node, place);
        return draft.WithPlaces(IsAsWritten(shown) ? [places[at]] : places);
    }

    /// <summary>True when the run has a link between two nodes, either way.</summary>
    public static bool AreLinked(RunOpened run, string one, string other)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Links.Any(link => (Id(link.From) == one && Id(link.To) == other)
            || (Id(link.From) == other && Id(link.To) == one));

        string Id(int node) => run.Nodes[node].Id;
    }

    /// <summary>How far every card has to go from where it was drawn to where a newer text has it.</summary>
    public static IEnumerable<NodeMove> Waiting(ScenarioDraft? draft, IFlowDiagram shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var places = draft is null ? [] : Places(draft, shown);
        return shown.Nodes.Select(node =>
        {
            var at = places.FindIndex(place => place.Node.Id == node.Card.Id);
            return at < 0
                ? new NodeMove(node.Card.Id, 0, 0)
                : new NodeMove(
                    node.Card.Id,
                    places[at].Bounds.X - node.Bounds.X,
                    places[at].Bounds.Y - node.Bounds.Y);
        });
    }

    private static List<(DraftNode Node, FlowRect Bounds)> Places(ScenarioDraft draft, IFlowDiagram shown)
    {
        var isAsWritten = IsAsWritten(shown);
        return
        [
            .. from node in draft.NodeList
               join card in shown.Nodes on node.Id equals card.Card.Id
               select (node, isAsWritten ? card.Bounds with { X = node.X, Y = node.Y } : card.Bounds),
        ];
    }

    private static bool IsAsWritten(IFlowDiagram shown) =>
        shown.Nodes.All(node => (node.Bounds.X, node.Bounds.Y) == (node.Card.X, node.Card.Y));

    // Where the upper left corner of a card may be so that all of it is on the stage.
    private static FlowPoint Most(IFlowDiagram shown, FlowRect card) => new(
        Math.Max(0, Math.Min(shown.Width - card.Width, StageDiagram.WorldWidth)),
        Math.Max(0, Math.Min(shown.Height - card.Height, StageDiagram.WorldHeight)));

    // The nearest free place has the wanted column or touches the room of a card, and the same for its row.
    private static FlowRect? Nearest(FlowRect wanted, FlowRect[] others, FlowPoint most)
    {
        var columns = others.SelectMany(other => new[] { other.X - Gap - wanted.Width, other.Right + Gap })
            .Prepend(wanted.X).Select(x => Math.Clamp(x, 0, most.X));
        var rows = others.SelectMany(other => new[] { other.Y - Gap - wanted.Height, other.Bottom + Gap })
            .Prepend(wanted.Y).Select(y => Math.Clamp(y, 0, most.Y)).ToArray();
        return columns.SelectMany(x => rows.Select(y => wanted with { X = x, Y = y }))
            .OrderBy(place => Math.Pow(place.X - wanted.X, 2) + Math.Pow(place.Y - wanted.Y, 2))
            .Where(place => others.All(other => place.GapAcross(other) >= Gap || place.GapDown(other) >= Gap))
            .Select(place => (FlowRect?)place)
            .FirstOrDefault();
    }

    private static (double X, double Y) Rounded(FlowRect place) => (Math.Round(place.X), Math.Round(place.Y));
}
