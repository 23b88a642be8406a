using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Finds the rings of dnsmasq alone: a domain the one sends to another, from which names of that domain come
/// back, at once or over further ones. Forwarding to a forwarder is how most networks are built, so where
/// nothing comes back there is no edge. Rings that a Consul is part of are those of <see cref="LoopFinder"/>.
/// </summary>
internal static class ForwarderRings
{
    /// <summary>One edge per ring, in scenario order, for the first line that goes round.</summary>
    public static IEnumerable<LoopEdge> Find(Scenario scenario) => Find(scenario, new(scenario));

    /// <summary>The same, with the lines of the scenario at hand.</summary>
    public static IEnumerable<LoopEdge> Find(Scenario scenario, ForwardingLines lines)
    {
        var found = new HashSet<string>();
        for (var sender = 0; sender < scenario.Nodes.Count; sender++)
        {
            for (var other = 0; other < scenario.Nodes.Count; other++)
            {
                if (other != sender
                    && lines.Dnsmasq(sender) is { } options && lines.Dnsmasq(other) is not null
                    && Between(scenario, lines, options, sender, other) is { } edge
                    && found.Add(string.Join(' ', edge.Through.Append(sender).Append(other).Order())))
                {
                    yield return edge;
                }
            }
        }
    }

    private static LoopEdge? Between(
        Scenario scenario, ForwardingLines lines, DnsmasqOptions options, int sender, int other) =>
        (from line in options.Servers
         where line.Address == scenario.Nodes[other].Address && !ForwardingLines.IsFoundOut(line, options)
         let back = lines.Way(other, sender, line.Domain)
         where back is not null && back.Value.Through.All(node => lines.Dnsmasq(node) is not null)
         select new LoopEdge(
             sender,
             other,
             line.Line.File,
             line.Line.Line,
             line.Line.Text,
             back.Value.Line.File,
             back.Value.Line.Line,
             back.Value.Line.Text,
             true,
             LoopFinder.QuestionOf(line.Domain, own: null))
         {
             Through = back.Value.Through,
         }).FirstOrDefault();
}
