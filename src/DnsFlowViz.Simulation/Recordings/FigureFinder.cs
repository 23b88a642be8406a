using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>Finds the numbers that tell why a run's lookups are late, lost or fine.</summary>
public static class FigureFinder
{
    /// <summary>The figures of a recording so far.</summary>
    public static LoopFigures Find(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var scan = new FigureScan(recording);
        var end = recording.EventsUpTo(recording.RecordedToNs);
        for (var number = 0; number < end; number++)
        {
            scan.Look(recording.Run.Trace[number]);
        }

        return scan.Finish();
    }
}
