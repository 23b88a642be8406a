namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// The stage of a recording at any number of events. Going on is a short replay; going elsewhere starts at a
/// key frame.
/// </summary>
internal sealed class StageCursor(Recording recording)
{
    /// <summary>The stage where the cursor stands.</summary>
    public StageState State { get; } = new(recording.Layout, recording.Run.Queries);

    /// <summary>Moves to the stage after so many events.</summary>
    public void MoveTo(int events)
    {
        var key = recording.KeyBefore(events);
        if (State.Events > events || State.Events < key.Events)
        {
            State.Recall(key);
        }

        var trace = recording.Run.Trace;
        while (State.Events < events)
        {
            State.Apply(trace[State.Events]);
        }
    }
}
