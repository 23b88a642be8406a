namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>A name and its value in a JSON object.</summary>
/// <param name="Name">The name.</param>
/// <param name="Line">Line the name stands on, from 1.</param>
/// <param name="Column">Column of its opening quote, from 1.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, int Line, int Column, JsonPart Value);
