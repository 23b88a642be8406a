namespace DnsFlowViz.Contracts.Runs;

/// <summary>
/// A pair of nodes that messages pass between, and how long they take at the start of the run.
/// </summary>
/// <param name="From">Index of one end in <see cref="RunOpened.Nodes"/>.</param>
/// <param name="To">Index of the other end.</param>
/// <param name="OneWayUs">Delay in one direction, microseconds.</param>
/// <param name="JitterUs">Largest random delay added to it, microseconds.</param>
/// <param name="LossPpm">Messages lost, in parts per million.</param>
/// <param name="Label">What people call it, such as <c>VPN</c>; may be empty.</param>
public sealed record LinkLine(int From, int To, long OneWayUs, long JitterUs, int LossPpm, string Label);
