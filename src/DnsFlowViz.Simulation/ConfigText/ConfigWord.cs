namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>A word of a config line and where it starts.</summary>
/// <param name="Text">The word, without white space.</param>
/// <param name="Column">Column of its first character, from 1.</param>
internal readonly record struct ConfigWord(string Text, int Column);
