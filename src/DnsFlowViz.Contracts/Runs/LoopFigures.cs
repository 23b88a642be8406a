namespace DnsFlowViz.Contracts.Runs;

/// <summary>
/// A run in the numbers that tell why its lookups are late, lost or fine. "In the loop" is from the first lap
/// to the last, or to the end of the run while the loop lives; without a lap it is the whole run.
/// </summary>
/// <param name="FromNs">When it begins, nanoseconds of virtual time.</param>
/// <param name="ToNs">When it ends.</param>
/// <param name="Laps">Loop queries sent in the run.</param>
/// <param name="IsAlive">True when one was sent so shortly before the end that the loop goes on.</param>
/// <param name="AnsweredBefore">Legitimate lookups answered that began before the loop.</param>
/// <param name="MedianUsBefore">Half of them took at most so long, microseconds; -1 of none.</param>
/// <param name="Answered">Legitimate lookups answered that began in the loop and ended in the run.</param>
/// <param name="Failed">Those that failed.</param>
/// <param name="MedianUs">Half of the answered took at most so long, microseconds; -1 of none.</param>
/// <param name="MostHeld">Most forward records in use at once at one dnsmasq.</param>
/// <param name="Node">Index of that dnsmasq; -1 when none held a record.</param>
/// <param name="HeldMs">Half of the records that were given back after the table had been full were held at
/// most so long, milliseconds; -1 of none.</param>
/// <param name="FreedPerSecondMilli">Records given back since then, per second, in thousandths.</param>
/// <param name="StoppedReading">How often a dnsmasq stopped reading its sockets.</param>
/// <param name="MostQueued">Most queries that waited unread at once.</param>
/// <param name="Dropped">Queries lost because the socket buffer was full.</param>
/// <param name="TurnedAway">Queries a full dnsmasq answered with an error code at once.</param>
/// <param name="TurnedAwayWith">That code; empty when there was none.</param>
/// <param name="SentAgain">Queries sent again while they kept their record.</param>
public sealed record LoopFigures(
    long FromNs,
    long ToNs,
    int Laps,
    bool IsAlive,
    int AnsweredBefore,
    int MedianUsBefore,
    int Answered,
    int Failed,
    int MedianUs,
    int MostHeld,
    int Node,
    int HeldMs,
    int FreedPerSecondMilli,
    int StoppedReading,
    int MostQueued,
    int Dropped,
    int TurnedAway,
    string TurnedAwayWith,
    int SentAgain);
