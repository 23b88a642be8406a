namespace DnsFlowViz.Reports.Fidelity;

/// <summary>The laptop's systemd-resolved.</summary>
/// <param name="Version">Its release.</param>
/// <param name="Dnssec">Its <c>DNSSEC=</c>.</param>
internal sealed record LabResolver(string Version, string Dnssec);
