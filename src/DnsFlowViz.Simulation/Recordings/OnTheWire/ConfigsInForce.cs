using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings.OnTheWire;

/// <summary>
/// The config every node has at an instant: its own at the start, and after each reload the one that was
/// read. A daemon that keeps a part of its old config until a restart is taken to have the new one, and one
/// that is restarted as another release to be that release from then on.
/// </summary>
internal sealed class ConfigsInForce
{
    private const ushort UsualPort = LogText.UsualPort;
    private readonly List<Config>[] _ofNode;

    public ConfigsInForce(Scenario scenario, IReadOnlyList<Trigger> triggers)
    {
        _ofNode = [.. scenario.Nodes.Select(node => new List<Config> { new(0, node) })];
        var changes = triggers
            .Where(trigger => trigger.Do == TriggerKind.Reload || trigger.Version is not null)
            .OrderBy(trigger => trigger.AtUs);
        foreach (var change in changes)
        {
            var configs = _ofNode.First(configs => configs[0].Node.Id == change.Node);
            configs.Add(configs[^1].After(change));
        }
    }

    /// <summary>The release a node is.</summary>
    public string Version(int node, long atNs) => At(node, atNs).Node.Version;

    /// <summary>True for a client that checks answers, and so sets CD.</summary>
    public bool Validates(int node, long atNs) => At(node, atNs).Validates;

    /// <summary>The options of a Consul.</summary>
    public ConsulOptions Consul(int node, long atNs) => At(node, atNs).Consul;

    /// <summary>
    /// The port at which a node sends to an address: what the line that decided says, or else any line that
    /// names the address, the newest config first; 53 when none does.
    /// </summary>
    public ushort PortTo(int node, string address, ConfigText.ConfigLine? decided, long atNs)
    {
        var configs = _ofNode[node];
        for (var place = PlaceAt(configs, atNs); place >= 0; place--)
        {
            var port = 0;
            foreach (var server in configs[place].Servers)
            {
                if (server.Address == address && (port == 0 || server.Line == decided))
                {
                    port = server.Port;
                }
            }

            if (port > 0)
            {
                return (ushort)port;
            }
        }

        return UsualPort;
    }

    private Config At(int node, long atNs) => _ofNode[node][PlaceAt(_ofNode[node], atNs)];

    private static int PlaceAt(List<Config> configs, long atNs) =>
        configs.FindLastIndex(config => config.FromNs <= atNs) is var place and > 0 ? place : 0;

    private sealed record Config(long FromNs, ScenarioNode Node)
    {
        private NodeServer[]? _servers;
        private ConsulOptions? _consul;
        private bool? _validates;

        public NodeServer[] Servers => _servers ??= [.. NodeConfig.Parse(Node).Servers];

        public ConsulOptions Consul => _consul ??= ConsulConfig.Parse(Node.Version, Node.Files).Options;

        public bool Validates => _validates ??= Node.Kind == NodeKind.ToldClient
            || (Node.Kind == NodeKind.SystemdResolved
                && ResolvedVersion.TryParse(Node.Version, out var version)
                && ResolvedConfig.Parse(version.Release, Node.Files).Options.Dnssec != DnssecMode.No);

        public Config After(Trigger change)
        {
            var fromNs = change.AtUs * Instant.Microsecond;
            if (change.Version is { } version)
            {
                return new Config(fromNs, Node with { Version = version });
            }

            var files = new Dictionary<string, string>(Node.Files, StringComparer.Ordinal)
            {
                [change.File!] = change.Text!,
            };
            return new Config(fromNs, Node with { Files = files });
        }
    }
}
