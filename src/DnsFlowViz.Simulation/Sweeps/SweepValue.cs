namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>One value of a parameter.</summary>
/// <param name="Text">As people write it: <c>150</c>, <c>100us</c>, <c>2.86</c>.</param>
/// <param name="Number">
/// The same as a whole number in the smallest unit, see <see cref="SweepUnit"/>; null for a word.
/// </param>
public sealed record SweepValue(string Text, long? Number);
