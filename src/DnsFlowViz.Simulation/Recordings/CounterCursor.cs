namespace DnsFlowViz.Simulation.Recordings;

/// <summary>The numbers of a run at any number of events, without the rest of the stage.</summary>
internal sealed class CounterCursor(Recording recording)
{
    private RunCounters _counters;
    private int _events;

    /// <summary>The numbers after so many events.</summary>
    public RunCounters At(int events)
    {
        var key = recording.KeyBefore(events);
        if (_events > events || _events < key.Events)
        {
            (_events, _counters) = (key.Events, key.Counters);
        }

        var trace = recording.Run.Trace;
        for (; _events < events; _events++)
        {
            _counters.Apply(trace[_events], recording.Run.Queries, recording.Layout);
        }

        return _counters;
    }
}
