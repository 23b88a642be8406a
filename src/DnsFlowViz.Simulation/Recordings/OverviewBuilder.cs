using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Sums a range of a recording up into bins of equal watching time, exactly, from the trace.
/// </summary>
public static class OverviewBuilder
{
    /// <summary>Makes the overview of a range.</summary>
    /// <param name="recording">What is summed up, as far as it is recorded.</param>
    /// <param name="clock">Decides how wide a bin is: all take equally long to watch with it.</param>
    /// <param name="fromNs">Start of the range, nanoseconds of virtual time.</param>
    /// <param name="toNs">End of the range; the last bin includes it.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    public static Overview Build(Recording recording, PlaybackClock clock, long fromNs, long toNs, int bins)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var from = Math.Clamp(fromNs, 0, clock.HorizonNs);
        var edges = Edges(clock, from, Math.Clamp(toNs, from, clock.HorizonNs), bins);
        var series = new OverviewSeries(recording, edges);
        series.Scan();
        return new Overview(
            edges,
            series.SlotsMin,
            series.SlotsMax,
            series.Answered,
            series.Failed,
            series.Laps,
            MomentFinder.Find(recording),
            Math.Max(0, recording.RecordedToNs),
            recording.CutBy,
            recording.TraceHash)
        {
            Figures = FigureFinder.Find(recording),
        };
    }

    private static long[] Edges(PlaybackClock clock, long fromNs, long toNs, int bins)
    {
        var edges = new long[bins + 1];
        for (var i = 1; i < bins; i++)
        {
            var watched = Part(clock.WatchNs(fromNs), clock.WatchNs(toNs), i, bins);
            edges[i] = clock.Speed == SpeedLadder.Story
                ? Math.Clamp(clock.VirtualNs(watched), fromNs, toNs)
                : Part(fromNs, toNs, i, bins);
        }

        (edges[0], edges[bins]) = (fromNs, toNs);
        return edges;
    }

    private static long Part(long from, long to, int part, int parts) =>
        from + (long)((Int128)(to - from) * part / parts);
}
