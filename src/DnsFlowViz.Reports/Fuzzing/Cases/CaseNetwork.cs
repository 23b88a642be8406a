namespace DnsFlowViz.Reports.Fuzzing.Cases;

/// <summary>The addresses of a case, by kind of daemon: who can be asked by whom.</summary>
/// <param name="Dnsmasqs">Addresses of the dnsmasqs.</param>
/// <param name="Consuls">Addresses of the Consuls.</param>
/// <param name="Upstreams">Addresses of the upstreams.</param>
internal sealed record CaseNetwork(
    IReadOnlyList<string> Dnsmasqs,
    IReadOnlyList<string> Consuls,
    IReadOnlyList<string> Upstreams)
{
    private static readonly string[] DnsmasqPlaces = ["10.88.10.3", "10.88.10.4"];
    private static readonly string[] ConsulPlaces = ["10.88.10.2", "10.88.10.5"];
    private static readonly string[] UpstreamPlaces = ["10.88.40.53", "10.88.40.54"];

    /// <summary>One or two of each.</summary>
    public static CaseNetwork Make(CaseDraw draw) => new(
        DnsmasqPlaces[..draw.Count(1, 2)],
        ConsulPlaces[..draw.Count(1, 2)],
        UpstreamPlaces[..draw.Count(1, 2)]);
}
