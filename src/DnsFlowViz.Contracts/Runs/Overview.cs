namespace DnsFlowViz.Contracts.Runs;

/// <summary>
/// One range of a run as series for the timeline. Every array has one entry per bin; bin edges are given, so
/// a bin may be as wide in virtual time as the story clock makes it.
/// </summary>
/// <param name="EdgesNs">Bin edges, nanoseconds of virtual time; one more entry than there are bins.</param>
/// <param name="SlotsMin">Fewest records held at once in the bin, over all dnsmasq.</param>
/// <param name="SlotsMax">Most records held at once in the bin.</param>
/// <param name="Answered">Legitimate lookups answered in time (NOERROR or NXDOMAIN), counted where they
/// ended.</param>
/// <param name="Failed">Legitimate lookups that failed: an error answer or none in time, counted where they
/// ended.</param>
/// <param name="Laps">Loop queries sent in the bin.</param>
/// <param name="Moments">All moments of the run, also those outside the range, in order.</param>
/// <param name="PlayedToNs">How far the recording reaches; less than the horizon when a bound cut the
/// run.</param>
/// <param name="CutBy">The bound that cut the run, in words; null when it was not cut.</param>
/// <param name="TraceHash">Lowercase hex SHA-256 over the whole trace.</param>
public sealed record Overview(
    long[] EdgesNs,
    int[] SlotsMin,
    int[] SlotsMax,
    int[] Answered,
    int[] Failed,
    int[] Laps,
    Moment[] Moments,
    long PlayedToNs,
    string? CutBy,
    string TraceHash)
{
    /// <summary>Why lookups of the whole run are late, lost or fine, in numbers.</summary>
    public LoopFigures? Figures { get; init; }
}
