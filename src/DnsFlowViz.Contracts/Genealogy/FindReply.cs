namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>One page of what a search found, in the order in which the queries were made.</summary>
/// <param name="Count">How many queries of the whole run fit.</param>
/// <param name="Hits">Some of them.</param>
/// <param name="CutBy">The bound that leaves the others out, in words; empty when all are here.</param>
public sealed record FindReply(int Count, FindHit[] Hits, string CutBy);
