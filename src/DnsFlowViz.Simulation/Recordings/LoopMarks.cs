using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>Tells which queries belong to a loop, as it could be known at an instant.</summary>
internal sealed class LoopMarks(Recording recording)
{
    private readonly Dictionary<int, long> _seenNs = [];
    private int _read;

    /// <summary>Takes in what was found since it was last asked.</summary>
    public void Refresh()
    {
        for (var count = recording.LoopRoots.Count; _read < count; _read++)
        {
            var root = recording.LoopRoots[_read];
            _seenNs.Add(root.Query, root.SeenNs);
        }
    }

    /// <summary>
    /// True for a query on a lap, and for one whose first question had been seen to go round by that instant.
    /// </summary>
    public bool IsLoop(in QueryRecord query, long byNs) =>
        query.Lap >= 1 || (_seenNs.TryGetValue(query.Root, out var seen) && seen <= byNs);
}
