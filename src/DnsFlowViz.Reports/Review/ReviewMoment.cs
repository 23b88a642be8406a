namespace DnsFlowViz.Reports.Review;

/// <summary>A moment of a review.</summary>
/// <param name="AtNs">When, nanoseconds of virtual time.</param>
/// <param name="Text">What happened.</param>
/// <param name="Detail">What the trace says of it: a line, a code, a rule.</param>
/// <param name="Link">Where it can be seen; null when no address opens the run.</param>
/// <param name="FrameHash">Name of the picture that is seen there.</param>
public sealed record ReviewMoment(long AtNs, string Text, string Detail, string? Link, string FrameHash);
