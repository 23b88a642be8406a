using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Chooses the messages that are drawn when there are more than the budget. Every direction of a link gets
/// its part of it, and the choice goes by query number, so the same message is drawn in one frame after the
/// other.
/// </summary>
internal sealed class FlightSampler(TraceLog trace, int nodes)
{
    private readonly List<ulong>[] _byLink = new List<ulong>[nodes * nodes];
    private readonly List<int> _used = [];

    /// <summary>
    /// Keeps at most so many of the messages, in order, and writes the exact count of every direction.
    /// </summary>
    public void Thin(List<int> flights, int budget, List<LinkCount> links)
    {
        SortByLink(flights);
        var all = flights.Count;
        if (all > budget)
        {
            flights.Clear();
        }

        foreach (var link in _used)
        {
            var keys = _byLink[link];
            var drawn = all > budget ? Choose(keys, Share(keys.Count, all, budget), flights) : keys.Count;
            links.Add(new LinkCount(link / nodes, link % nodes, keys.Count, drawn));
        }

        // Event numbers in order are messages in the order of their sending.
        flights.Sort();
    }

    private void SortByLink(List<int> flights)
    {
        foreach (var link in _used)
        {
            _byLink[link].Clear();
        }

        _used.Clear();
        foreach (var number in flights)
        {
            ref readonly var item = ref trace[number];
            var link = (item.Node * nodes) + item.Peer;
            var keys = _byLink[link] ??= [];
            if (keys.Count == 0)
            {
                _used.Add(link);
            }

            keys.Add(((ulong)Scatter((uint)item.Query) << 32) | (uint)number);
        }

        _used.Sort();
    }

    /// <summary>
    /// One message of every direction, and the rest of the budget in proportion; together never above it.
    /// </summary>
    private int Share(int total, int all, int budget) => budget < _used.Count
        ? (int)((long)budget * total / all)
        : 1 + (int)((long)(budget - _used.Count) * (total - 1) / Math.Max(1, all - _used.Count));

    private static int Choose(List<ulong> keys, int share, List<int> into)
    {
        keys.Sort();
        for (var i = 0; i < share; i++)
        {
            into.Add((int)(uint)keys[i]);
        }

        return share;
    }

    /// <summary>Mixes the bits of a query number, so that neighbours are not chosen together.</summary>
    private static uint Scatter(uint query)
    {
        query = (query ^ (query >> 16)) * 0x7FEB352D;
        query = (query ^ (query >> 15)) * 0x846CA68B;
        return query ^ (query >> 16);
    }
}
