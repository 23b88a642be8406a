using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Finds the pairs of two dnsmasq that send a question round between them: a domain the one sends to the
/// other, whose own lines send names of that domain back. A pair that sends nothing back is no loop and has
/// no edge, for forwarding to a forwarder is how most networks are built.
/// </summary>
internal static class ForwarderPairs
{
    /// <summary>One edge per pair, in scenario order, for the first line that goes round.</summary>
    public static IEnumerable<LoopEdge> Find(Scenario scenario)
    {
        var all = scenario.Nodes.Select((node, index) => (node, index, options: OptionsOf(node)))
            .Where(item => item.options is not null)
            .Select(item => new End(item.index, item.node, item.options!)).ToArray();
        var found = new HashSet<(int, int)>();
        foreach (var sender in all)
        {
            foreach (var other in all.Where(end => end.Index != sender.Index))
            {
                if (!found.Contains((other.Index, sender.Index)) && Between(sender, other) is { } edge)
                {
                    found.Add((sender.Index, other.Index));
                    yield return edge;
                }
            }
        }
    }

    private static LoopEdge? Between(End sender, End other) =>
        (from line in sender.Options.Servers
         where line.Address == other.Node.Address && !IsFoundOut(line, sender.Options)
         let back = Back(line.Domain, sender.Node.Address, other.Options)
         where back is not null
         select new LoopEdge(
             sender.Index,
             other.Index,
             line.Line.File,
             line.Line.Line,
             line.Line.Text,
             back.Line.File,
             back.Line.Line,
             back.Line.Text,
             true,
             LoopFinder.QuestionOf(line.Domain, own: null))).FirstOrDefault();

    /// <summary>The probe of <c>dns-loop-detect</c> comes back from such a server, which is then not used.
    /// </summary>
    private static bool IsFoundOut(ServerLine line, DnsmasqOptions options) =>
        options.LoopDetect && line.Domain.Length == 0;

    /// <summary>
    /// The line by which a dnsmasq sends names of a domain to an address; null without one.
    /// </summary>
    private static ServerLine? Back(string domain, string address, DnsmasqOptions options)
    {
        var names = new NameTable();
        var question = new QuestionKey(
            names.Intern(Example(domain)),
            domain.EndsWith(".arpa", StringComparison.Ordinal) ? RecordType.PTR : RecordType.A);
        return new Routing(options, names).For(question).Servers
            .Select(place => options.Servers[place])
            .FirstOrDefault(server => server.Address == address && !IsFoundOut(server, options));
    }

    private static string Example(string domain) => domain switch
    {
        "" => "a.example.",
        ServerLine.NamesWithoutDots => "a.",
        _ => $"a.{domain.TrimStart('*', '.')}.",
    };

    private static DnsmasqOptions? OptionsOf(ScenarioNode node) =>
        node.Kind == NodeKind.Dnsmasq && DnsmasqVersion.TryParse(node.Version, out var version)
            ? DnsmasqConfig.Parse(version, node.Files).Options
            : null;

    private sealed record End(int Index, ScenarioNode Node, DnsmasqOptions Options);
}
