namespace DnsFlowViz.Contracts.Frames;

/// <summary>A legitimate lookup that failed.</summary>
/// <param name="Node">Index of the client.</param>
/// <param name="AtNs">When it failed, nanoseconds of virtual time.</param>
/// <param name="Outcome">The response code it got (2 SERVFAIL, 5 REFUSED), or -1 for no answer in
/// time.</param>
public readonly record struct FailureView(int Node, long AtNs, int Outcome);
