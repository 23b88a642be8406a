using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// A run that a viewer can go back to: the original, or one that left another run where somebody acted.
/// </summary>
/// <param name="Name">What was done, such as <c>restart dnsmasq</c>; <c>original</c> for the first
/// run.</param>
/// <param name="Spec">All that the run is.</param>
/// <param name="AtNs">Where it leaves its parent, nanoseconds of virtual time.</param>
/// <param name="Parent">Index of the run it leaves; -1 for the original.</param>
public sealed record Branch(string Name, RunSpec Spec, long AtNs, int Parent);
