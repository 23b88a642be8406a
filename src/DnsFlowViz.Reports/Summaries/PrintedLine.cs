namespace DnsFlowViz.Reports.Summaries;

/// <summary>A line of a daemon's log.</summary>
/// <param name="AtMs">When, milliseconds of virtual time.</param>
/// <param name="Node">Id of the node that printed it.</param>
/// <param name="Text">The line.</param>
public sealed record PrintedLine(double AtMs, string Node, string Text);
