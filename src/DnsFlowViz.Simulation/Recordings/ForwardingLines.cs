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
    private readonly Scenario _scenario;
    private readonly DnsmasqOptions?[] _dnsmasq;
    private readonly ConsulOptions?[] _consul;

    /// <summary>Those of a scenario as the run begins.</summary>
    public ForwardingLines(Scenario scenario)
    {
        _scenario = scenario;
        _dnsmasq = [.. scenario.Nodes.Select(DnsmasqOf)];
        _consul = [.. scenario.Nodes.Select(ConsulOf)];
    }

    /// <summary>The options of a dnsmasq by its index; null for any other node.</summary>
    public DnsmasqOptions? Dnsmasq(int node) => _dnsmasq[node];

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

    private IEnumerable<(int To, ConfigLine Line)> From(int node, string domain)
    {
        var lines = (_dnsmasq[node], _consul[node]) switch
        {
            ({ } dnsmasq, _) => ServersFor(domain, dnsmasq).Select(server => (server.Address, server.Line)),
            (_, { } consul) when !StaysAtHome(domain, consul) =>
                consul.Recursors.Select(recursor => ((string?)recursor.Address, recursor.Line)),
            _ => [],
        };
        return from line in lines
               let to = NodeAt(line.Item1)
               where to >= 0
               select (to, line.Item2);
    }

    private int NodeAt(string? address)
    {
        for (var node = 0; node < _scenario.Nodes.Count; node++)
        {
            if (_scenario.Nodes[node].Address == address)
            {
                return node;
            }
        }

        return -1;
    }

    private static IEnumerable<ServerLine> ServersFor(string domain, DnsmasqOptions options)
    {
        var names = new NameTable();
        var question = new QuestionKey(
            names.Intern(Example(domain)),
            domain.EndsWith(".arpa", StringComparison.Ordinal) ? RecordType.PTR : RecordType.A);
        return new Routing(options, names).For(question).Servers
            .Select(place => options.Servers[place])
            .Where(server => !IsFoundOut(server, options));
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
