namespace DnsFlowViz.Contracts.Sweeps;

/// <summary>A sweep as files, each as <c>dnsflow sweep</c> prints it.</summary>
/// <param name="Csv">A row per run.</param>
/// <param name="Json">Parameters, runs, and where it tips.</param>
public sealed record SweepFiles(string Csv, string Json);
