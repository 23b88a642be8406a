namespace DnsFlowViz.Contracts.Frames;

/// <summary>
/// How many messages were under way in one direction of a link during a slice, and how many of them are
/// drawn.
/// </summary>
/// <param name="From">Index of the sending node.</param>
/// <param name="To">Index of the receiving node.</param>
/// <param name="Total">All of them, exactly.</param>
/// <param name="Drawn">Those in <see cref="Frame.Flights"/>.</param>
public readonly record struct LinkCount(int From, int To, int Total, int Drawn);
