using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>The place of a card in a drawing of the stage. Its size depends on its kind alone.</summary>
internal readonly record struct CardBox(double X, double Y, double Width, double Height)
{
    private const double Corner = 16;

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double MiddleX => X + (Width / 2);

    public double MiddleY => Y + (Height / 2);

    public static CardBox Of(NodeCard card)
    {
        var (width, height) = card.Kind switch
        {
            "dnsmasq" => (264, 408),
            "consul" => (244, 372),
            "upstream" => (264, 52),
            "client" when card.Detail.Length > 0 => (212, 134),
            _ => (212, 232),
        };
        return new CardBox(card.X, card.Y, width, height);
    }

    /// <summary>Where a straight link leaves one card and reaches the other.</summary>
    public static (PicturePoint From, PicturePoint To) Facing(CardBox a, CardBox b)
    {
        var across = Math.Max(b.X - a.Right, a.X - b.Right);
        var down = Math.Max(b.Y - a.Bottom, a.Y - b.Bottom);
        if (across >= down)
        {
            var isRight = a.MiddleX <= b.MiddleX;
            var (ya, yb) = Meet((a.Y, a.Bottom), (b.Y, b.Bottom));
            return (new(isRight ? a.Right : a.X, ya), new(isRight ? b.X : b.Right, yb));
        }

        var isBelow = a.MiddleY <= b.MiddleY;
        var (xa, xb) = Meet((a.X, a.Right), (b.X, b.Right));
        return (new(xa, isBelow ? a.Bottom : a.Y), new(xb, isBelow ? b.Y : b.Bottom));
    }

    /// <summary>Both at the middle of the shorter side when the longer one reaches there.</summary>
    private static (double A, double B) Meet((double From, double To) a, (double From, double To) b)
    {
        var (middleA, middleB) = ((a.From + a.To) / 2, (b.From + b.To) / 2);
        var (middle, longer) = a.To - a.From <= b.To - b.From ? (middleA, b) : (middleB, a);
        return middle > longer.From + Corner && middle < longer.To - Corner
            ? (middle, middle)
            : (middleA, middleB);
    }
}
