using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>What sort of card a node gets.</summary>
public static class CardKind
{
    /// <summary>
    /// True for a machine somebody sits at: it shows a terminal. A plain client that sends no load is one
    /// too.
    /// </summary>
    public static bool IsLaptop(NodeCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Kind is "systemd-resolved" or "told-client"
            || (card.Kind == "client" && card.Detail.Length == 0);
    }

    /// <summary>True for clients that send a load: they show how much of it is answered.</summary>
    public static bool SendsLoad(NodeCard card) => card?.Kind == "client" && !IsLaptop(card);
}
