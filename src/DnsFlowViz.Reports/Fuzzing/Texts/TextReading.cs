using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Reports.Fuzzing.Texts;

/// <summary>What one reading of a spoilt text came to.</summary>
/// <param name="Findings">What was found in it.</param>
/// <param name="Ms">Milliseconds it took.</param>
/// <param name="AllocatedBytes">Bytes of memory it used, all of them free again afterwards.</param>
public sealed record TextReading(Diagnostic[] Findings, double Ms, long AllocatedBytes);
