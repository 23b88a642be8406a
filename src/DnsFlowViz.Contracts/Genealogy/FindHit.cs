namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>A query that a search found.</summary>
/// <param name="Query">Its number in the run.</param>
/// <param name="SentNs">When it was sent first, nanoseconds of virtual time.</param>
/// <param name="From">Index of the asking node.</param>
/// <param name="To">Index of the asked node.</param>
/// <param name="Lap">Its lap.</param>
/// <param name="Question">What is asked, such as <c>DS consul.</c></param>
/// <param name="Rcode">Response code of the last answer; -1 for none.</param>
/// <param name="Failed">True for a legitimate lookup that failed.</param>
public sealed record FindHit(
    int Query, long SentNs, int From, int To, int Lap, string Question, int Rcode, bool Failed);
