using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>One run of an experiment as something the simulator can play.</summary>
/// <param name="ScenarioText">The scenario.</param>
/// <param name="Seed">Seed of its chance.</param>
/// <param name="StartUs">Instant of the trigger, microseconds; it has the phase of the wall clock.</param>
/// <param name="EndUs">Instant at which the capture ended.</param>
/// <param name="FirstActionUs">Instant of the first action; null for none.</param>
/// <param name="Asks">Indexes of the triggers that are dig's questions, in order.</param>
/// <param name="Lookups">Indexes of the triggers that are applications' lookups, in order.</param>
/// <param name="Question">What dig asks, type and name; empty when it asks nothing.</param>
/// <param name="Unhonoured">What of the experiment it does not play, one sentence each.</param>
public sealed record LabPlan(
    string ScenarioText,
    ulong Seed,
    long StartUs,
    long EndUs,
    long? FirstActionUs,
    IReadOnlyList<int> Asks,
    IReadOnlyList<int> Lookups,
    string Question,
    IReadOnlyList<string> Unhonoured);
