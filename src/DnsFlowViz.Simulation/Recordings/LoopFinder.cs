using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Finds the pairs of a dnsmasq and a Consul that can send a question round, from their configs alone: a
/// domain the dnsmasq sends to the Consul, and a recursor of the Consul that is the same dnsmasq or leads to
/// it. Rings of dnsmasq alone are those of <see cref="ForwarderRings"/>.
/// </summary>
internal static class LoopFinder
{
    /// <summary>One edge per pair, in scenario order; open ones too, where the way back is missing.</summary>
    public static LoopEdge[] Find(Scenario scenario)
    {
        var lines = new ForwardingLines(scenario);
        var nodes = Enumerable.Range(0, scenario.Nodes.Count);
        return
        [
            .. from forwarder in nodes
               from recursor in nodes
               let edge = Between(scenario, lines, forwarder, recursor)
               where edge is not null
               select edge,
            .. ForwarderRings.Find(scenario, lines),
        ];
    }

    private static LoopEdge? Between(Scenario scenario, ForwardingLines lines, int forwarder, int recursor)
    {
        if (lines.Dnsmasq(forwarder) is not { } dnsmasq || lines.Consul(recursor) is not { } consul
            || LineTo(dnsmasq, scenario.Nodes[recursor].Address, consul) is not { } forward)
        {
            return null;
        }

        var way = lines.Way(recursor, forwarder, forward.Domain);
        var back = way?.Line;
        return new LoopEdge(
            forwarder,
            recursor,
            forward.Line.File,
            forward.Line.Line,
            forward.Line.Text,
            back?.File ?? "",
            back?.Line ?? 0,
            back?.Text ?? "",
            back is not null,
            QuestionOf(forward.Domain, consul.Domain))
        {
            Through = way?.Through ?? [],
        };
    }

    /// <summary>What goes round over the lines for a domain, in words.</summary>
    /// <param name="domain">The domain of the line that sends it out.</param>
    /// <param name="own">The domain that the other end answers itself; null when it has none.</param>
    public static string QuestionOf(string domain, string? own) =>
        domain == own ? $"DS {domain}."
        : domain.Length == 0 ? "any name"
        : domain == ServerLine.NamesWithoutDots ? "names without a dot"
        : domain.EndsWith(".arpa", StringComparison.Ordinal) ? $"PTR *.{domain}."
        : $"*.{domain}.";

    /// <summary>
    /// The line for Consul's own domain when there is one, otherwise the first domain line that leads there;
    /// a line whose questions Consul never sends on comes last.
    /// </summary>
    private static ServerLine? LineTo(DnsmasqOptions dnsmasq, string address, ConsulOptions consul) =>
        // The sort is stable: among equals the first line wins.
        dnsmasq.Servers
            .Where(line => line.Domain.Length > 0 && line.Address == address)
            .OrderBy(line => ForwardingLines.StaysAtHome(line.Domain, consul))
            .ThenByDescending(line => line.Domain == consul.Domain)
            .FirstOrDefault();
}
