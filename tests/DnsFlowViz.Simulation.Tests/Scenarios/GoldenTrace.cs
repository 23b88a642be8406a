using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>
/// A run on two hundred lines: its first laps, what happened around each moment, how much of everything,
/// the hash.
/// </summary>
internal static class GoldenTrace
{
    private const int Laps = 40;
    private const int LapsPerLine = 4;
    private const int Window = 50;
    private const int MostLines = 185;

    public static List<string> Of(Recording recording)
    {
        var run = recording.Run;
        var moments = MomentFinder.Find(recording);
        List<string> lines = ["first laps", .. FirstLaps(run), "moments", .. moments.Take(12).Select(Line)];
        var counts = Counts(run).ToArray();
        lines.AddRange(Around(run, moments, MostLines - lines.Count - counts.Length));
        lines.AddRange(["counts", .. counts, $"hash {recording.TraceHash}"]);
        return lines;
    }

    private static IEnumerable<string> FirstLaps(SimulatedRun run)
    {
        var senders = new SendersBack(run.Scenario);
        return Events(run)
            .Where(item => senders.IsLap(item, run.Queries))
            .Take(Laps)
            .Select(item => $"lap {run.Queries[item.Query].Lap} at {TraceText.Seconds(item.AtNs)}")
            .Chunk(LapsPerLine)
            .Select(chunk => string.Join("; ", chunk));
    }

    private static string Line(Moment moment) =>
        $"{TraceText.Seconds(moment.AtNs)} {moment.Kind} {moment.Text}";

    /// <summary>
    /// Windows of fifty events around the moments, overlapping ones joined, until the room is used up.
    /// </summary>
    private static IEnumerable<string> Around(SimulatedRun run, IReadOnlyList<Moment> moments, int room)
    {
        var written = -1;
        foreach (var moment in moments)
        {
            var centre = Math.Max(0, run.Trace.FirstAfter(moment.AtNs) - 1);
            var from = Math.Max(written + 1, centre - (Window / 2));
            var to = Math.Min(run.Trace.Count, centre + (Window / 2));
            if (from >= to || to - from + 1 > room)
            {
                continue;
            }

            room -= to - from + 1;
            yield return from == written + 1 ? $"on to {moment.Kind}" : $"around {moment.Kind}";
            for (var i = from; i < to; i++)
            {
                yield return TraceText.Of(run, run.Trace[i]);
            }

            written = to - 1;
        }
    }

    private static IEnumerable<string> Counts(SimulatedRun run) =>
        Events(run).GroupBy(item => item.Kind).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count()}"))
            .Chunk(4)
            .Select(chunk => string.Join("; ", chunk));

    private static IEnumerable<TraceEvent> Events(SimulatedRun run) =>
        Enumerable.Range(0, run.Trace.Count).Select(i => run.Trace[i]);
}
