using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Finds the instants of a run that have a name. What it finds in a complete recording is kept there.
/// </summary>
public static class MomentFinder
{
    /// <summary>Most moments of a run; later ones are left out.</summary>
    public const int Most = 200;

    /// <summary>The moments so far, in order of time.</summary>
    public static Moment[] Find(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return recording.Moments;
    }

    internal static Moment[] Scan(Recording recording)
    {
        var end = recording.EventsUpTo(recording.RecordedToNs);
        var scan = new MomentScan(recording, LoopQuestion.Find(recording.Run, end));
        for (var number = 0; number < end; number++)
        {
            scan.Look(recording.Run.Trace[number]);
        }

        return [.. scan.Finish().Take(Most)];
    }
}
