namespace DnsFlowViz.Contracts.Sweeps;

/// <summary>
/// One message of a sweep that is being played. The first carries the chart, or why there is none; the
/// others carry the runs that are done since the one before.
/// </summary>
/// <param name="Chart">What is played; null but in the first message.</param>
/// <param name="Problem">Why it is not played, in words; null when it is.</param>
/// <param name="Runs">The runs that are done since the message before.</param>
/// <param name="Tipping">All places where it tips as far as is known: pairs of neighbours, cell after
/// cell, between which settled success crosses half.</param>
public sealed record SweepNews(SweepChart? Chart, string? Problem, SweepRun[] Runs, int[] Tipping)
{
    /// <summary>News that nothing is played, and why.</summary>
    public static SweepNews Refused(string problem) => new(null, problem, [], []);
}
