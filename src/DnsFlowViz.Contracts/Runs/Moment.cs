namespace DnsFlowViz.Contracts.Runs;

/// <summary>An instant of a run that has a name on the timeline.</summary>
/// <param name="AtNs">When, nanoseconds of virtual time.</param>
/// <param name="Kind">One of <see cref="MomentKind"/>'s names.</param>
/// <param name="Node">Index of the node it happened at, or -1.</param>
/// <param name="Text">What stands on the timeline, such as <c>table full</c>.</param>
public sealed record Moment(long AtNs, string Kind, int Node, string Text);
