namespace DnsFlowViz.Contracts.Sweeps;

/// <summary>
/// The runs of a sweep that are to be written as files. The page keeps them, the server keeps nothing.
/// </summary>
/// <param name="Order">What was asked for.</param>
/// <param name="Runs">The runs that are done.</param>
public sealed record SweepTaking(SweepOrder Order, SweepRun[] Runs);
