namespace DnsFlowViz.Contracts.Links;

/// <summary>The part of the run that the timeline shows.</summary>
/// <param name="Story">True: equal width for equal watching time. False: for equal virtual time.</param>
/// <param name="FromUs">Left edge, microseconds of virtual time.</param>
/// <param name="ToUs">Right edge, microseconds of virtual time.</param>
public sealed record LinkRange(bool Story, long FromUs, long ToUs);
