using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Contracts.Links;

/// <summary>One run on the way from the original to the one on the stage.</summary>
/// <param name="Name">What was done, such as <c>restart dnsmasq</c>.</param>
/// <param name="AtNs">Where it leaves the run before it, nanoseconds of virtual time.</param>
/// <param name="Triggers">All that was done in this run, also before it left.</param>
/// <param name="Text">Its scenario text; null when it plays the scenario of the run before it.</param>
public sealed record LinkBranch(string Name, long AtNs, Trigger[] Triggers, string? Text = null);
