namespace DnsFlowViz.Contracts.Runs;

/// <summary>A line a daemon wrote, with the instant it wrote it.</summary>
/// <param name="AtNs">When, nanoseconds of virtual time.</param>
/// <param name="Node">Index of the daemon that wrote it.</param>
/// <param name="Text">The line as the daemon writes it, without its time stamp.</param>
/// <param name="Tone"><c>loop</c>, <c>failed</c>, <c>key</c> (worth reading aloud) or empty.</param>
/// <param name="Note">Our own remark under it; may be empty.</param>
/// <param name="Query">The query the daemon was at when it wrote it; -1 when the trace says none.</param>
public sealed record LogEntry(long AtNs, int Node, string Text, string Tone, string Note, int Query = -1);
