using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// The messages under way in a slice of virtual time, as event numbers. Slices that follow each other share
/// the work; any other slice looks back as far as the longest message was under way.
/// </summary>
internal sealed class FlightWindow(Recording recording)
{
    private readonly List<int> _open = [];
    private int _next;
    private long _lastFromNs;

    /// <summary>
    /// Fills the list with the messages whose way from sending to arriving overlaps the slice, in order.
    /// </summary>
    public void Collect(long fromNs, long toNs, List<int> into)
    {
        into.Clear();
        MoveTo(fromNs, toNs);
        var trace = recording.Run.Trace;
        foreach (var number in _open)
        {
            if (trace[number].AtNs < toNs)
            {
                into.Add(number);
            }
        }
    }

    private void MoveTo(long fromNs, long toNs)
    {
        var trace = recording.Run.Trace;
        var earliest = trace.FirstAfter(fromNs - recording.LongestTransitNs - 1);
        if (fromNs < _lastFromNs || _next < earliest)
        {
            _open.Clear();
            _next = earliest;
        }
        else
        {
            DropArrived(fromNs);
        }

        _lastFromNs = fromNs;
        for (var end = recording.EventsUpTo(toNs); _next < end; _next++)
        {
            ref readonly var item = ref trace[_next];
            if (IsUnderWay(item, fromNs))
            {
                _open.Add(_next);
            }
        }
    }

    private void DropArrived(long fromNs)
    {
        var trace = recording.Run.Trace;
        _open.RemoveAll(number => trace[number].AtNs + trace[number].A <= fromNs);
    }

    private static bool IsUnderWay(in TraceEvent item, long fromNs) =>
        item.Kind is TraceKind.QuerySent or TraceKind.AnswerSent or TraceKind.PortRefused
        && item.AtNs + item.A > fromNs;
}
