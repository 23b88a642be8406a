namespace DnsFlowViz.Contracts.Links;

/// <summary>What a link says, or what is wrong with it. Exactly one of the two is filled.</summary>
/// <param name="State">What the link holds.</param>
/// <param name="Fault">Why it opens nothing.</param>
public readonly record struct LinkReading(LinkState? State, LinkFault? Fault);
