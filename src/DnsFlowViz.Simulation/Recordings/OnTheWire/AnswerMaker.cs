namespace DnsFlowViz.Simulation.Recordings.OnTheWire;

/// <summary>Who made an answer that a node may only have passed on.</summary>
/// <param name="Event">The event at which it left its maker.</param>
/// <param name="ThroughDnsmasq">A dnsmasq passed it on since.</param>
internal readonly record struct AnswerMaker(int Event, bool ThroughDnsmasq);
