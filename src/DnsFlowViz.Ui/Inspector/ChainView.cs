using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Slots;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>A chain as it is at an instant: what was not sent by then is not there.</summary>
/// <param name="Run">The run whose nodes the hops name.</param>
/// <param name="Chain">The chain.</param>
/// <param name="At">Index of the hop that is pointed at.</param>
/// <param name="NowNs">The instant, nanoseconds of virtual time.</param>
public sealed record ChainView(RunOpened Run, Chain Chain, int At, long NowNs)
{
    /// <summary>Slots given back in a row after which nothing older is looked at.</summary>
    private const int MostClosed = 64;

    private (int First, int Open)? _open;

    /// <summary>Hops that were sent by now; those are the first ones of the chain.</summary>
    public int Count { get; } = SentBy(Chain.Hops, NowNs);

    /// <summary>The hop that is pointed at.</summary>
    public ChainHop Hop => Chain.Hops[At];

    /// <summary>Highest lap there is by now.</summary>
    public int Laps => Count == 0 ? 0 : Chain.Hops[Count - 1].Lap;

    /// <summary>What is asked at the beginning.</summary>
    public string Question => Chain.Questions[Chain.Hops[0].Question];

    /// <summary>The node whose client began it all.</summary>
    public NodeCard Asker => Run.Nodes[Chain.Hops[0].From];

    /// <summary>True when the chain goes round.</summary>
    public bool IsLoop => Chain.Hops[^1].Lap > 0;

    /// <summary>Name of a node.</summary>
    public string Title(int node) => Run.Nodes[node].Title;

    /// <summary>
    /// Step of the ramp of a hop, 1 to 10: its place among those that hold a slot now, oldest to newest, as
    /// its slot has it. What is over is as pale as the oldest.
    /// </summary>
    public int StepOf(int hop)
    {
        var (first, open) = _open ??= OpenHops();
        if (hop < first || open == 0)
        {
            return 1;
        }

        var rank = (int)((long)(hop - first) * open / Math.Max(1, Count - first));
        return 1 + LapRamp.StepOf(rank, open);
    }

    /// <summary>The hop of the lap before or after, on the same way as this one; -1 for none.</summary>
    public int Lap(int way)
    {
        var here = Hop;
        for (var at = At + way; at >= 0 && at < Count; at += way)
        {
            var hop = Chain.Hops[at];
            if (hop.Lap != here.Lap && hop.From == here.From && hop.To == here.To)
            {
                return at;
            }
        }

        // The client's own question has a way of its own.
        return Math.Clamp(At + way, 0, Math.Max(0, Count - 1)) is var next && next == At ? -1 : next;
    }

    /// <summary>The oldest hop that holds a slot now, and how many do. Looks back from the newest.</summary>
    private (int First, int Open) OpenHops()
    {
        var (first, open, closed) = (Count, 0, 0);
        for (var at = Count - 1; at >= 0 && closed < MostClosed; at--)
        {
            var hop = Chain.Hops[at];
            if (HopWords.HoldsSlot(hop, NowNs))
            {
                (first, open, closed) = (at, open + 1, 0);
            }
            else if (hop.Slot >= 0)
            {
                closed++;
            }
        }

        return (first, open);
    }

    private static int SentBy(IReadOnlyList<ChainHop> hops, long nowNs)
    {
        var (low, high) = (0, hops.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var isThere = hops[middle].SentNs >= 0 && hops[middle].SentNs <= nowNs;
            (low, high) = isThere ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
