using DnsFlowViz.Reports.Outcomes;
using DnsFlowViz.Simulation.Sweeps;

namespace DnsFlowViz.Reports.Sweeps;

/// <summary>One run of a sweep.</summary>
/// <param name="Number">Its number in the <see cref="SweepPlan"/>.</param>
/// <param name="Outcome">What it came to: the numbers a single run of the same scenario has.</param>
public sealed record SweepCell(int Number, RunOutcome Outcome);
