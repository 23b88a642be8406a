using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Puts the cards in their places: where the scenario wants them when they all find room there, if need be
/// as short cards; otherwise in three columns, clients, forwarders, and Consuls with whatever else sends
/// questions back, with short cards in a column that is too full.
/// </summary>
public static class CardPlaces
{
    private const double Top = 12;
    private const double LeastGap = 12;
    private const double MostGap = 68;
    private const double Room = StageDiagram.WorldHeight - (2 * Top);

    /// <summary>Below the clients there has to be room for the legend.</summary>
    private const double Legend = 34;

    // The left edges of the shipped layout.
    private static readonly double[] Columns = [24, 328, 836];

    /// <summary>The cards of a run with their places, in the order of its nodes.</summary>
    public static FlowNode[] Of(RunOpened run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var whole = AsWanted(run, isShort: false);
        var shortened = AsWanted(run, isShort: true);
        return FindRoom(whole) ? whole : FindRoom(shortened) ? shortened : InColumns(whole, run.Loops);
    }

    private static FlowNode[] AsWanted(RunOpened run, bool isShort) =>
    [
        .. run.Nodes.Select((card, i) => new FlowNode(i, card, CardSize.Bounds(card, isShort), isShort)),
    ];

    private static bool FindRoom(FlowNode[] nodes) =>
        nodes.All(node => node.Bounds.Right <= StageDiagram.WorldWidth
            && node.Bounds.Bottom <= StageDiagram.WorldHeight)
        && !nodes.Any(one => nodes.Any(other => one.Index < other.Index
            && one.Bounds.GapAcross(other.Bounds) < 0 && one.Bounds.GapDown(other.Bounds) < 0));

    private static FlowNode[] InColumns(FlowNode[] nodes, LoopEdge[] loops)
    {
        // A ring lies between two columns, so its two ends must not stand in one.
        var far = loops.Select(edge => edge.Recursor).Except(loops.Select(edge => edge.Forwarder)).ToArray();
        var recursors = nodes.Where(node => node.Card.Kind == "consul" || far.Contains(node.Index)).ToArray();
        var forwarders = nodes.Where(node => node.Card.Kind == "dnsmasq").Except(recursors).ToArray();
        var outside = nodes.Where(node => node.Card.Kind == "upstream");
        var clients = nodes.Where(node => node.Card.Kind is not ("dnsmasq" or "upstream" or "consul"));

        // The outside world stands between two forwarders, so that no way to it runs behind a card.
        var half = (forwarders.Length + 1) / 2;
        FlowNode[][] columns =
            [[.. clients], [.. forwarders[..half], .. outside, .. forwarders[half..]], recursors];
        return [.. columns.SelectMany(Stack).OrderBy(node => node.Index)];
    }

    private static IEnumerable<FlowNode> Stack(FlowNode[] column, int number)
    {
        var gaps = Math.Max(1, column.Length - 1);
        var room = number == 0 ? Room - Legend : Room;
        var isShort = HeightOf(column, isShort: false) + (gaps * LeastGap) > room;
        var free = room - HeightOf(column, isShort);
        var gap = Math.Clamp(free / gaps, LeastGap, MostGap);
        var y = Top + Math.Max(0, (free - ((column.Length - 1) * gap)) / 2);
        foreach (var node in column)
        {
            var card = node.Card;
            var height = CardSize.Height(card, isShort);
            var place = new FlowRect(Columns[number], y, CardSize.Width(card), height);
            yield return node with { Bounds = place, IsShort = isShort };
            y += height + gap;
        }
    }

    private static double HeightOf(FlowNode[] column, bool isShort) =>
        column.Sum(node => CardSize.Height(node.Card, isShort));
}
