using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// How large a card is. It depends on its kind, and on whether its column has room for whole cards, so
/// nothing on the stage moves while a run plays.
/// </summary>
public static class CardSize
{
    /// <summary>Width of a card in units of the world.</summary>
    public static double Width(NodeCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Kind switch
        {
            _ when CardKind.IsLaptop(card) => 212,
            "client" => 212,
            "consul" => 244,
            _ => 264,
        };
    }

    /// <summary>Height of a card; a short one leaves out its config text, or most of it.</summary>
    public static double Height(NodeCard card, bool isShort)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Kind switch
        {
            _ when CardKind.IsLaptop(card) => isShort ? 154 : 232,
            "client" => isShort ? 112 : 134,
            "dnsmasq" => isShort ? 234 : 408,
            "consul" => isShort ? 266 : 372,
            _ => 52,
        };
    }

    /// <summary>The place of a card where its scenario puts it.</summary>
    public static FlowRect Bounds(NodeCard card, bool isShort)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new FlowRect(card.X, card.Y, Width(card), Height(card, isShort));
    }
}
