using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Recordings.OnTheWire;

/// <summary>
/// What Consul writes into the answers it makes itself (rules C7 to C9): the addresses of a registered name,
/// or the SOA of its domain in the authority section, whose serial is the time in seconds and whose other
/// numbers are Consul's defaults. A question for SOA or NS gets server and address with it. AA is set, and
/// RA when there are recursors.
/// </summary>
/// <param name="options">The config in force.</param>
/// <param name="address">IPv4 address of the agent.</param>
internal sealed class ConsulSections(ConsulOptions options, string address)
{
    private const string Datacenter = "dc1";
    private const string ReverseZone = ".in-addr.arpa.";
    private const int AnswersWithoutOpt = 3;
    private const int OctetsOfAnAddress = 16;
    private const int OctetsOfTheRest = 300;
    private string Domain => NameTable.Normal(options.Domain);

    private string ServerName => $"{options.NodeName}.node.{Datacenter}.{Domain}";

    private uint MinTtl => (uint)options.SoaMinTtlSeconds;

    /// <summary>
    /// An answer about its own domain, about an address, or, in the versions that own the root, about any
    /// name.
    /// </summary>
    public WireMessage Own(in WireMessage bare, long atNs)
    {
        var own = bare with
        {
            Authoritative = true,
            RecursionAvailable = options.Recursors.Count > 0,
        };
        if (bare.Rcode is not (Rcode.NOERROR or Rcode.NXDOMAIN))
        {
            return own with { Authoritative = false };
        }

        return bare.Rcode == Rcode.NXDOMAIN ? own with { Authority = [SoaAt(atNs)] } : Positive(own, atNs);
    }

    private WireMessage Positive(in WireMessage own, long atNs) => own.Type switch
    {
        RecordType.SOA => own with
        {
            Answers = [SoaAt(atNs)],
            Authority = [Server()],
            Additional = [ServerAddress()],
        },
        RecordType.NS => own with { Answers = [Server()], Additional = [ServerAddress()] },
        RecordType.A or RecordType.ANY => own with { Answers = Addresses(own) },
        _ when own.Name.EndsWith(ReverseZone, StringComparison.Ordinal) => own with
        {
            Answers = [WireRecord.OfName(own.Name, RecordType.PTR, 0, NameBehind(own.Name))],
        },
        _ => own with { Authority = [SoaAt(atNs)] },
    };

    private WireRecord SoaAt(long atNs) => WireRecord.OfSoa(Domain, MinTtl, new WireSoa(
        $"ns.{Domain}", $"hostmaster.{Domain}", (uint)(atNs / Instant.Second), 3_600, 600, 86_400, MinTtl));

    private WireRecord Server() => WireRecord.OfName(Domain, RecordType.NS, 0, ServerName);

    private WireRecord ServerAddress() => WireRecord.Of4(ServerName, 0, address);

    /// <summary>
    /// The addresses in the order of the text: without an OPT record three (<c>udp_answer_limit</c>), with
    /// one as many as fit in the size it offers.
    /// </summary>
    private WireRecord[] Addresses(in WireMessage own)
    {
        var (name, first) = (own.Name, own.Name[..own.Name.IndexOf('.', StringComparison.Ordinal)]);
        var instances = options.Services.Where(service => service.Name == first).ToList();
        var most = own.Opt is { } opt
            ? Math.Max(AnswersWithoutOpt, (opt.UdpSize - OctetsOfTheRest) / OctetsOfAnAddress)
            : AnswersWithoutOpt;
        return IsNodeName(name) || instances.Count == 0
            ? [WireRecord.Of4(name, 0, address)]
            :
            [
                .. instances.Take(most).Select(
                    service => WireRecord.Of4(name, (uint)options.ServiceTtlSeconds, service.Address)),
            ];
    }

    private bool IsNodeName(string name) =>
        name.StartsWith(NameTable.Normal($"{options.NodeName}.node"), StringComparison.Ordinal);

    private string NameBehind(string reverse)
    {
        var parts = reverse[..^ReverseZone.Length].Split('.');
        Array.Reverse(parts);
        var looked = string.Join('.', parts);
        return options.Services.FirstOrDefault(service => service.Address == looked) is { } found
            ? $"{found.Name}.service.{Domain}"
            : ServerName;
    }
}
