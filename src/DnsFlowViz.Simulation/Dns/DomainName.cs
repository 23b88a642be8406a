namespace DnsFlowViz.Simulation.Dns;

/// <summary>
/// A domain name as a number pair, so that messages hold no strings. The text is in the run's <see
/// cref="NameTable"/>.
/// </summary>
/// <param name="Base">Index of the text in the table.</param>
/// <param name="Serial">0, or the number that makes one of a family of names:
/// <c>n17.lookup.example.</c></param>
public readonly record struct DomainName(int Base, int Serial);
