namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>A query that left a chain: a child of one of its hops, or a child of such a child.</summary>
/// <param name="Query">Its number in the run.</param>
/// <param name="Hop">Index of the hop at which it left the chain.</param>
/// <param name="From">Index of the asking node.</param>
/// <param name="To">Index of the asked node.</param>
/// <param name="Lap">Its lap.</param>
/// <param name="Slot">The slot it took, from 0; -1 for none.</param>
/// <param name="SentNs">When it was sent first, nanoseconds of virtual time; -1 when it never was.</param>
public readonly record struct ChainKin(int Query, int Hop, int From, int To, int Lap, int Slot, long SentNs);
