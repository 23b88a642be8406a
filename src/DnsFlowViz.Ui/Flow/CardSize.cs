using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// How large a card is. It depends on its kind only, so nothing on the stage moves while a run plays.
/// </summary>
public static class CardSize
{
    /// <summary>The place of a card in the world.</summary>
    public static FlowRect Bounds(NodeCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var (width, height) = card.Kind switch
        {
            _ when CardKind.IsLaptop(card) => (212, 232),
            "client" => (212, 134),
            "dnsmasq" => (264, 408),
            "consul" => (244, 372),
            _ => (264, 52),
        };
        return new FlowRect(card.X, card.Y, width, height);
    }
}
