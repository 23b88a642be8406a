using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// A run stays within its bounds, or says which one cut it. Every event names a node, a query and a line
/// that exist.
/// </summary>
internal static class BoundsAreKept
{
    public static string? BrokenBy(PlayedCase played)
    {
        var (count, most) = (played.Events.Length, played.Recording.Run.Trace.Most);
        if (count > most)
        {
            return $"the run has {count} events and may have {most}";
        }

        if (played.Recording.CutBy is null == (count == most))
        {
            return $"the run has {count} of {most} events and says \"{played.Recording.CutBy}\"";
        }

        return Array.FindIndex(played.Events, item => !Exists(played, item)) is var bad and >= 0
            ? $"event {bad} names a node or a query that does not exist, or is of no kind"
            : null;
    }

    private static bool Exists(PlayedCase played, TraceEvent item) =>
        item.Node < played.Scenario.Nodes.Count
        && item.Peer < played.Scenario.Nodes.Count
        && item.Query >= -1
        && item.Query < played.Recording.Run.Queries.Count
        && Enum.IsDefined(item.Kind);
}
