using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Who stands in an experiment: every address its command lines name, with its part.</summary>
internal sealed class LabHosts
{
    /// <summary>Address of the outside world's server; the laboratory's resolv.conf names it.</summary>
    public const string UpstreamAddress = "10.88.40.53";

    public const string LaptopAddress = "10.88.30.14";

    public const string LoadAddress = "10.88.30.21";

    private const string UsualDnsmasq = "10.88.10.3";
    private const string UsualConsul = "10.88.10.2";

    private LabHosts(LabMeta meta, DnsmasqCommandLine dnsmasq)
    {
        Dnsmasq.Add(dnsmasq.Address.Length > 0 ? dnsmasq.Address : UsualDnsmasq);
        Consul.Add(meta.ConsulArgv.Select(BindAddress).FirstOrDefault(found => found.Length > 0)
            ?? UsualConsul);
        var version = DnsmasqVersion.TryParse(meta.DnsmasqVersion, out var known) ? known : default;
        foreach (var (domain, address) in dnsmasq.Servers(version))
        {
            Add(domain.Length > 0 ? Consul : Upstream, address);
        }

        if (!Upstream.Contains(UpstreamAddress))
        {
            Add(Upstream, UpstreamAddress);
        }

        // A recursor that is nobody known is a second dnsmasq: the file tells it in its note only.
        foreach (var recursor in meta.Recursors)
        {
            var address = recursor.Split(':')[0];
            Add(IsOutside(address) ? Upstream : Dnsmasq, address);
        }
    }

    /// <summary>Addresses of the dnsmasqs; the capture is at the first.</summary>
    public List<string> Dnsmasq { get; } = [];

    /// <summary>Addresses of the Consuls.</summary>
    public List<string> Consul { get; } = [];

    /// <summary>Addresses of the servers of the outside world.</summary>
    public List<string> Upstream { get; } = [];

    public static LabHosts Of(LabMeta meta, DnsmasqCommandLine dnsmasq) => new(meta, dnsmasq);

    /// <summary>All hosts with their id, kind, and the name the laboratory's delays use.</summary>
    public IEnumerable<(string Id, string Kind, string Host, string Address)> All() =>
    [
        .. Numbered("dnsmasq", NodeKind.Dnsmasq, Dnsmasq),
        .. Numbered("consul", NodeKind.Consul, Consul),
        .. Numbered("upstream", NodeKind.Upstream, Upstream),
    ];

    private static IEnumerable<(string Id, string Kind, string Host, string Address)> Numbered(
        string name, string kind, List<string> addresses) =>
        addresses.Select((address, i) => (i == 0 ? name : $"{name}-{i + 1}", kind, name, address));

    private static bool IsOutside(string address) =>
        address.StartsWith("10.88.40.", StringComparison.Ordinal);

    private void Add(List<string> part, string address)
    {
        var isKnown = Dnsmasq.Contains(address) || Consul.Contains(address) || Upstream.Contains(address);
        if (!isKnown && part.Count < 10)
        {
            part.Add(address);
        }
    }

    private static string BindAddress(string word) =>
        word.StartsWith("-bind=", StringComparison.Ordinal) ? word["-bind=".Length..] : "";
}
