using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Where the forwarders of a scenario send names of a domain on, by their configs alone: a dnsmasq by its
/// server lines, a Consul to its recursors.
/// </summary>
internal sealed class ForwardingLines
{
    /// <summary>
    /// How often it is looked up where a node sends a domain: each time takes as long as the node has
    /// domains, and a network of forty nodes with a hundred domains needs no more.
    /// </summary>
    public const int MostLookups = 4_000;

    private readonly DnsmasqOptions?[] _dnsmasq;
    private readonly ConsulOptions?[] _consul;
    private readonly NameTable _names = new();
    private readonly Routing?[] _routing;
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, string Domain), (int To, ConfigLine Line)[]> _known = [];

    /// <summary>Those of a scenario as the run begins.</summary>
    public ForwardingLines(Scenario scenario)
    {
        _dnsmasq = [.. scenario.Nodes.Select(DnsmasqOf)];
        _consul = [.. scenario.Nodes.Select(ConsulOf)];
        _routing = [.. _dnsmasq.Select(options => options is null ? null : new Routing(options, _names))];
        foreach (var (index, node) in scenario.Nodes.Index())
        {
            _nodes.TryAdd(node.Address, index);
        }
    }

    /// <summary>The options of a dnsmasq by its index; null for any other node.</summary>
    public DnsmasqOptions? Dnsmasq(int node) => _dnsmasq[node];

    /// <summary>The options of a Consul by its index; null for any other node.</summary>
    public ConsulOptions? Consul(int node) => _consul[node];

    /// <summary>
    /// The shortest way by which names of a domain come from one node to another: the first line of it, and
    /// the nodes in between. Null when there is none.
    /// </summary>
    public (ConfigLine Line, int[] Through)? Way(int from, int to, string domain)
    {
        var ways = new Queue<(int Node, ConfigLine? First, int[] Through)>([(from, null, [])]);
        var seen = new HashSet<int> { from };
        while (ways.TryDequeue(out var way))
        {
            foreach (var (next, line) in From(way.Node, domain))
            {
                var first = way.First ?? line;
                if (next == to)
                {
                    return (first, way.Through);
                }

                if (seen.Add(next))
                {
                    ways.Enqueue((next, first, [.. way.Through, next]));
                }
            }
        }

        return null;
    }

    /// <summary>The probe of <c>dns-loop-detect</c> comes back from such a server, which is then not used.
    /// </summary>
    public static bool IsFoundOut(ServerLine line, DnsmasqOptions options) =>
        options.LoopDetect && line.Domain.Length == 0;

    /// <summary>The newer DNS code answers every question about its own domain at home.</summary>
    public static bool StaysAtHome(string domain, ConsulOptions consul) =>
        domain == consul.Domain && ConsulRules.UsesRouter(consul.Version, consul.Experiments);

    private (int To, ConfigLine Line)[] From(int node, string domain)
    {
        if (!_known.TryGetValue((node, domain), out var lines))
        {
            lines = _known.Count < MostLookups ? [.. Find(node, domain)] : [];
            _known.Add((node, domain), lines);
        }

        return lines;
    }

    private IEnumerable<(int To, ConfigLine Line)> Find(int node, string domain)
    {
        var lines = (_routing[node], _consul[node]) switch
        {
            ({ } routing, _) => ServersFor(domain, routing, _dnsmasq[node]!),
            (_, { } consul) when !StaysAtHome(domain, consul) =>
                consul.Recursors.Select(recursor => (recursor.Address, recursor.Line)),
            _ => [],
        };
        return from line in lines
               where _nodes.ContainsKey(line.Address)
               select (_nodes[line.Address], line.Line);
    }

    private IEnumerable<(string Address, ConfigLine Line)> ServersFor(
        string domain, Routing routing, DnsmasqOptions options)
    {
        var question = new QuestionKey(
            _names.Intern(Example(domain)),
            domain.EndsWith(".arpa", StringComparison.Ordinal) ? RecordType.PTR : RecordType.A);
        return routing.For(question).Servers
            .Select(place => options.Servers[place])
            .Where(server => !IsFoundOut(server, options))
            .Select(server => (server.Address!, server.Line));
    }

    private static string Example(string domain) => domain switch
    {
        "" => "a.example.",
        ServerLine.NamesWithoutDots => "a.",
        _ => $"a.{domain.TrimStart('*', '.')}.",
    };

    private static DnsmasqOptions? DnsmasqOf(ScenarioNode node) =>
        node.Kind == NodeKind.Dnsmasq && DnsmasqVersion.TryParse(node.Version, out var version)
            ? DnsmasqConfig.Parse(version, node.Files).Options
            : null;

    private static ConsulOptions? ConsulOf(ScenarioNode node) =>
        node.Kind == NodeKind.Consul ? ConsulConfig.Parse(node.Version, node.Files).Options : null;
}
