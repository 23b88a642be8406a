using DnsFlowViz.Contracts.Genealogy;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>Where an instant lies on the axis of a waterfall: 0 at its left end, 1 at its right.</summary>
/// <param name="FromNs">Left end, nanoseconds of virtual time.</param>
/// <param name="ToNs">Right end.</param>
public readonly record struct ChainScale(long FromNs, long ToNs)
{
    private const double Room = 0.25;

    /// <summary>
    /// The axis of a part of a chain: from its first sending to now, or, when only a part is shown, a little
    /// beyond its last sending, because what was sent early may wait much longer.
    /// </summary>
    public static ChainScale Of(ChainView view, ChainWindow window)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Count == 0)
        {
            return new ChainScale(0, 1);
        }

        var hops = view.Chain.Hops;
        var first = hops[window.First].SentNs;
        var last = LastInstant(view, hops[window.End - 1]);
        if (!window.IsWhole(view.Count))
        {
            last = Math.Min(last, hops[window.End - 1].SentNs);
            last += (long)((last - first) * Room) + 1_000;
        }

        return new ChainScale(first, Math.Max(first + 1, Math.Min(last, view.NowNs)));
    }

    /// <summary>The place of an instant, not beyond the ends.</summary>
    public double At(long ns) => Math.Clamp((double)(ns - FromNs) / (ToNs - FromNs), 0, 1);

    /// <summary>The bar of a hop as left end and width, and whether it goes on at the right end.</summary>
    public (double Left, double Width, bool GoesOn) Bar(ChainHop hop, long nowNs)
    {
        var end = hop.EndedNs >= 0 ? Math.Min(hop.EndedNs, nowNs) : nowNs;
        var (left, right) = (At(hop.SentNs), At(Math.Max(hop.SentNs, end)));
        return (left, right - left, end > ToNs || end == nowNs);
    }

    private static long LastInstant(ChainView view, ChainHop last) =>
        view.Chain.Hops[0].EndedNs is >= 0 and var ended && ended < view.NowNs
            ? Math.Max(ended, last.SentNs)
            : view.NowNs;
}
