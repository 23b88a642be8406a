using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>The series of an overview, filled by one walk over the events of its range.</summary>
internal sealed class OverviewSeries(Recording recording, long[] edges)
{
    private readonly int _bins = edges.Length - 1;
    private readonly int[] _held = new int[recording.Layout.NodeCount];
    private int _level;

    public int[] SlotsMin { get; } = new int[edges.Length - 1];

    public int[] SlotsMax { get; } = new int[edges.Length - 1];

    public int[] Answered { get; } = new int[edges.Length - 1];

    public int[] Failed { get; } = new int[edges.Length - 1];

    public int[] Laps { get; } = new int[edges.Length - 1];

    /// <summary>
    /// Fills the series. A bin takes the events from its left edge up to before its right one; the last takes
    /// both.
    /// </summary>
    public void Scan()
    {
        var trace = recording.Run.Trace;
        var number = trace.FirstAfter(edges[0] - 1);
        var end = recording.EventsUpTo(edges[_bins]);
        FindLevelBefore(Math.Min(number, end));
        for (var bin = 0; bin < _bins; bin++)
        {
            if (edges[bin] > recording.RecordedToNs)
            {
                // Nothing is known of what a cut run did not play.
                return;
            }

            SlotsMin[bin] = SlotsMax[bin] = _level;
            var isLast = bin == _bins - 1;
            while (number < end && (isLast || trace[number].AtNs < edges[bin + 1]))
            {
                Count(trace[number++], bin);
            }
        }
    }

    private void FindLevelBefore(int events)
    {
        var cursor = new StageCursor(recording);
        cursor.MoveTo(events);
        for (var node = 0; node < _held.Length; node++)
        {
            _held[node] = recording.Layout.IsDnsmasq[node] ? cursor.State.Node(node).Held : 0;
            _level += _held[node];
        }
    }

    private void Count(in TraceEvent item, int bin)
    {
        switch (item.Kind)
        {
            case TraceKind.SlotTaken:
            case TraceKind.SlotFreed:
                _level += item.B - _held[item.Node];
                _held[item.Node] = item.B;
                SlotsMin[bin] = Math.Min(SlotsMin[bin], _level);
                SlotsMax[bin] = Math.Max(SlotsMax[bin], _level);
                break;
            case TraceKind.LookupEnded when item.A >= 0:
                (RunCounters.IsAnswer(item.B) ? Answered : Failed)[bin]++;
                break;
            case TraceKind.QuerySent when recording.Layout.IsLap(item, recording.Run.Queries):
                Laps[bin]++;
                break;
        }
    }
}
