using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Everything the scenario of one run is written from.</summary>
internal sealed record LabSetup(
    LabMeta Meta,
    DnsmasqCommandLine Dnsmasq,
    LabHosts Hosts,
    LabClock Clock,
    IReadOnlyList<Trigger> Triggers,
    ulong Seed,
    LabResolver? Resolver);
