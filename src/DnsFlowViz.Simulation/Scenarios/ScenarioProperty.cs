namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>One property of the scenario format.</summary>
/// <param name="Name">Its name in the JSON text.</param>
/// <param name="Required">True when the object is not complete without it.</param>
/// <param name="Example">A value as it would be written, for the sentence that asks for it.</param>
public sealed record ScenarioProperty(string Name, bool Required, string Example);
