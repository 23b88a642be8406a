using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Recordings.OnTheWire;

/// <summary>A message of a run as it left its sender: the two ends of the packet and what is in it.</summary>
/// <param name="AtNs">When it left, nanoseconds of virtual time.</param>
/// <param name="Query">Number of the query; an answer has that of the query it answers.</param>
/// <param name="From">The sender.</param>
/// <param name="To">The receiver.</param>
/// <param name="Message">Header bits and sections.</param>
public readonly record struct MessageOnTheWire(
    long AtNs, int Query, WireEnd From, WireEnd To, WireMessage Message);
