using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// Where everything of a stage lies: cards at the places their run gives them, links between the sides that
/// face each other, and the ring of a loop in the gap between its two cards.
/// </summary>
internal sealed class StagePlan
{
    private const double Margin = 16;
    private readonly RunOpened _run;

    public StagePlan(RunOpened run)
    {
        _run = run;
        Cards = [.. run.Nodes.Select(CardBox.Of)];
        Rings = [.. run.Loops.Select((edge, i) => RingBox.Between(edge, Cards, isMain: i == 0))];
        Width = Math.Max(1104, Cards.Max(card => card.Right) + Margin);
        Height = Math.Max(584, Cards.Max(card => card.Bottom) + Margin);
    }

    public CardBox[] Cards { get; }

    public RingBox[] Rings { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The straight links; a pair that has a ring has no other.</summary>
    public IEnumerable<(LinkLine Line, PicturePoint From, PicturePoint To)> Links =>
        from line in _run.Links
        where RingOf(line.From, line.To) is null
        let ends = CardBox.Facing(Cards[line.From], Cards[line.To])
        select (line, ends.From, ends.To);

    /// <summary>The ring that messages between two nodes follow; null when their link is straight.</summary>
    public RingBox? RingOf(int a, int b) => Rings.FirstOrDefault(ring =>
        (ring.Edge.Forwarder, ring.Edge.Recursor) == (a, b)
        || (ring.Edge.Forwarder, ring.Edge.Recursor) == (b, a));

    /// <summary>Where a message is that has done a part of its way.</summary>
    public PicturePoint? On(int from, int to, bool isAnswer, double part)
    {
        if (RingOf(from, to) is { } ring)
        {
            return ring.On(from, isAnswer, part);
        }

        if (!_run.Links.Any(line => (line.From, line.To) == (from, to) || (line.From, line.To) == (to, from)))
        {
            return null;
        }

        var (start, end) = CardBox.Facing(Cards[from], Cards[to]);
        return start.Towards(end, part) + LaneShift(start, end, isAnswer);
    }

    /// <summary>Questions keep to the upper or left lane, answers to the other.</summary>
    public static PicturePoint LaneShift(PicturePoint from, PicturePoint to, bool isAnswer)
    {
        var isLevel = Math.Abs(to.X - from.X) >= Math.Abs(to.Y - from.Y);
        var shift = isAnswer ? 4 : -4;
        return isLevel ? new PicturePoint(0, shift) : new PicturePoint(shift, 0);
    }
}
