namespace DnsFlowViz.Reports.Outcomes;

/// <summary>What a run came to, with the instants a verdict looks at, nanoseconds of virtual time.</summary>
/// <param name="Numbers">The numbers.</param>
/// <param name="LoopQueriesNs">When a Consul sent a query into the loop, in order.</param>
/// <param name="BeganAgainNs">When a loop began again after it had been over.</param>
/// <param name="LastFullNs">The last instant at which a table was full; -1 for never.</param>
internal sealed record PlayedOutcome(
    RunOutcome Numbers,
    IReadOnlyList<long> LoopQueriesNs,
    IReadOnlyList<long> BeganAgainNs,
    long LastFullNs);
