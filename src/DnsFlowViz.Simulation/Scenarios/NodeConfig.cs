using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Components.StubClient;
using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.Components.Upstream;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>What the checks must know about a node's config, whichever daemon it is.</summary>
/// <param name="Findings">What its own parser says; the place is the file's name.</param>
/// <param name="Servers">The servers it asks.</param>
/// <param name="Listens">The only address it answers on; null when it answers on its own.</param>
internal sealed record NodeConfig(
    IReadOnlyList<Diagnostic> Findings,
    IReadOnlyList<NodeServer> Servers,
    string? Listens)
{
    private const int DnsPort = 53;

    /// <summary>Reads the config of a node whose kind and version are known.</summary>
    public static NodeConfig Parse(ScenarioNode node) => node.Kind switch
    {
        NodeKind.Dnsmasq => Of(ReadDnsmasq(node)),
        NodeKind.Consul => Of(ConsulConfig.Parse(node.Version, node.Files)),
        NodeKind.SystemdResolved => Of(ReadResolved(node)),
        NodeKind.Upstream => new NodeConfig(UpstreamConfig.Parse(node.Files).Findings, [], null),
        _ => Of(ResolvConf.Parse(node.Files)),
    };

    /// <summary>The port a node answers on; null when it answers no questions.</summary>
    public static int? Port(ScenarioNode node) => node.Kind switch
    {
        NodeKind.Consul => ConsulConfig.Parse(node.Version, node.Files).Options.DnsPort,
        NodeKind.Dnsmasq or NodeKind.Upstream => DnsPort,
        _ => null,
    };

    /// <summary>The names of the files a kind of node reads.</summary>
    public static IReadOnlyCollection<string> FileNames(string kind) => kind switch
    {
        NodeKind.Dnsmasq => [DnsmasqConfig.MainFile, DnsmasqConfig.ResolvFile],
        NodeKind.Consul => [ConsulConfig.MainFile, ConsulConfig.HclFile],
        NodeKind.SystemdResolved => [ResolvedConfig.MainFile, "dnssec-trust-anchors.d/<name>.negative"],
        NodeKind.Upstream => [UpstreamConfig.MainFile],
        _ => [ResolvConf.MainFile],
    };

    /// <summary>True when a kind of node reads a file of this name.</summary>
    public static bool Reads(string kind, string file) =>
        kind == NodeKind.SystemdResolved && ResolvedConfig.IsAnchorFile(file)
        || FileNames(kind).Contains(file);

    private static ParsedConfig<DnsmasqOptions> ReadDnsmasq(ScenarioNode node) =>
        DnsmasqConfig.Parse(
            DnsmasqVersion.TryParse(node.Version, out var version) ? version : default,
            node.Files);

    private static ParsedConfig<ResolvedOptions> ReadResolved(ScenarioNode node) =>
        ResolvedConfig.Parse(int.Parse(node.Version, CultureInfo.InvariantCulture), node.Files);

    private static NodeConfig Of(ParsedConfig<DnsmasqOptions> parsed) => new(
        parsed.Findings,
        [
            .. parsed.Options.Servers
                .Where(server => server.IsServer)
                .Select(server => new NodeServer(server.Address!, server.Port, server.Line))

                // Not the text of the line: it may be long, and have one server for each of many domains.
                .DistinctBy(server => (server.Address, server.Port, server.Line.File, server.Line.Line)),
        ],
        null);

    private static NodeConfig Of(ParsedConfig<ConsulOptions> parsed) => new(
        parsed.Findings,
        [
            .. parsed.Options.Recursors
                .Select(server => new NodeServer(server.Address, server.Port, server.Line)),
        ],
        parsed.Options.ClientAddr);

    private static NodeConfig Of(ParsedConfig<ResolvedOptions> parsed) => new(
        parsed.Findings,
        [
            .. parsed.Options.Servers
                .Select(server => new NodeServer(server.Address, server.Port, server.Line)),
        ],
        null);

    private static NodeConfig Of(ParsedConfig<ResolvConfOptions> parsed) => new(
        parsed.Findings,
        [
            .. parsed.Options.Nameservers
                .Select(server => new NodeServer(server.Address, DnsPort, server.Line)),
        ],
        null);
}
