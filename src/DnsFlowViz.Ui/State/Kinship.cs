using DnsFlowViz.Contracts.Genealogy;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// Who is whose among the slots: the parent is the slot that waits for this query, a child is one that this
/// query's slot waits for, and twins came from the same slot.
/// </summary>
public static class Kinship
{
    /// <summary>A selection with its kin on a chain.</summary>
    public static Selection Of(Chain chain, int at, Selection selection)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(selection);
        var (before, after) = (HolderBefore(chain, at), HolderAfter(chain, at));
        var children = Kin(chain, at, after < 0 ? chain.Hops.Count : after);
        if (after >= 0)
        {
            children.Add(chain.Hops[after].Query);
        }

        return selection with
        {
            Parent = before < 0 ? -1 : chain.Hops[before].Query,
            Children = children,
            Twins = before < 0 ? new HashSet<int>() : Kin(chain, before, at),
            SentNs = chain.Hops[at].SentNs,
            Lap = chain.Hops[at].Lap,
        };
    }

    /// <summary>The nearest hop before this one that took a slot; -1 for none.</summary>
    public static int HolderBefore(Chain chain, int at)
    {
        ArgumentNullException.ThrowIfNull(chain);
        do
        {
            at--;
        }
        while (at >= 0 && chain.Hops[at].Slot < 0);
        return at;
    }

    /// <summary>The nearest hop after this one that took a slot; -1 for none.</summary>
    public static int HolderAfter(Chain chain, int at)
    {
        ArgumentNullException.ThrowIfNull(chain);
        do
        {
            at++;
        }
        while (at < chain.Hops.Count && chain.Hops[at].Slot < 0);
        return at < chain.Hops.Count ? at : -1;
    }

    private static HashSet<int> Kin(Chain chain, int from, int to) =>
        [.. chain.Kin.Where(kin => kin.Slot >= 0 && kin.Hop >= from && kin.Hop < to).Select(kin => kin.Query)];
}
