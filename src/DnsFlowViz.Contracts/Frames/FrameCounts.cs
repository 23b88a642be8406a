namespace DnsFlowViz.Contracts.Frames;

/// <summary>Numbers of a whole run up to an instant.</summary>
/// <param name="Laps">Loop queries sent so far: questions a recursor sent back.</param>
/// <param name="DeepestLap">Highest lap number so far.</param>
/// <param name="LoopQueriesPerSecondMilli">Loop queries of the last two seconds, per second, in
/// thousandths.</param>
/// <param name="SentAgain">Queries a forwarder sent once more while keeping their slot.</param>
/// <param name="LegitSent">Legitimate lookups sent so far.</param>
/// <param name="LegitAnswered">Of them answered in time.</param>
/// <param name="LegitFailed">Of them failed.</param>
/// <param name="RecentAnswered">Answered in the last two seconds.</param>
/// <param name="RecentFailed">Failed in the last two seconds.</param>
public readonly record struct FrameCounts(
    int Laps,
    int DeepestLap,
    int LoopQueriesPerSecondMilli,
    int SentAgain,
    int LegitSent,
    int LegitAnswered,
    int LegitFailed,
    int RecentAnswered,
    int RecentFailed);
