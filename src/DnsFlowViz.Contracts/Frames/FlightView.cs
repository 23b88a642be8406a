using System.Runtime.InteropServices;

namespace DnsFlowViz.Contracts.Frames;

/// <summary>
/// A real message on a link, from its true send to its true arrival. It lies in memory without a gap, since a
/// frame carries its flights as one block.
/// </summary>
/// <param name="Query">Id of the query that the message carries or answers.</param>
/// <param name="From">Index of the sending node.</param>
/// <param name="To">Index of the receiving node.</param>
/// <param name="Mark">How it is drawn.</param>
/// <param name="SentAgain">True for a query that was sent before.</param>
/// <param name="Lost">True when it will not arrive: lost on the link.</param>
/// <param name="Lap">Its lap; 0 outside a loop.</param>
/// <param name="SentNs">When it was sent, nanoseconds of virtual time.</param>
/// <param name="ArrivesNs">When it arrives.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct FlightView(
    int Query,
    int From,
    int To,
    FlightMark Mark,
    bool SentAgain,
    bool Lost,
    int Lap,
    long SentNs,
    long ArrivesNs);
