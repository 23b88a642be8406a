namespace DnsFlowViz.Simulation.Dns;

/// <summary>What is asked: a name and a type; the class is always IN.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
public readonly record struct QuestionKey(DomainName Name, RecordType Type);
