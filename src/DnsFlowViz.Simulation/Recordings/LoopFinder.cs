using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Finds the pairs of a dnsmasq and a Consul that can send a question round, from their configs alone: a
/// domain the dnsmasq sends to the Consul, and a recursor of the Consul that is the same dnsmasq. Pairs of
/// two dnsmasq are those of <see cref="ForwarderPairs"/>.
/// </summary>
internal static class LoopFinder
{
    /// <summary>One edge per pair, in scenario order; open ones too, where the way back is missing.</summary>
    public static LoopEdge[] Find(Scenario scenario) =>
    [
        .. from forwarder in Indexed(scenario, NodeKind.Dnsmasq)
           from recursor in Indexed(scenario, NodeKind.Consul)
           let edge = Between(forwarder, recursor)
           where edge is not null
           select edge,
        .. ForwarderPairs.Find(scenario),
    ];

    private static IEnumerable<(ScenarioNode Node, int Index)> Indexed(Scenario scenario, string kind) =>
        scenario.Nodes.Select((node, index) => (node, index)).Where(item => item.node.Kind == kind);

    private static LoopEdge? Between(
        (ScenarioNode Node, int Index) forwarder, (ScenarioNode Node, int Index) recursor)
    {
        var consul = ConsulConfig.Parse(recursor.Node.Version, recursor.Node.Files).Options;
        if (LineTo(forwarder.Node, recursor.Node.Address, consul) is not { } forward)
        {
            return null;
        }

        var back = StaysAtHome(forward, consul)
            ? null
            : consul.Recursors.FirstOrDefault(entry => entry.Address == forwarder.Node.Address)?.Line;
        return new LoopEdge(
            forwarder.Index,
            recursor.Index,
            forward.Line.File,
            forward.Line.Line,
            forward.Line.Text,
            back?.File ?? "",
            back?.Line ?? 0,
            back?.Text ?? "",
            back is not null,
            QuestionOf(forward.Domain, consul.Domain));
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
    private static ServerLine? LineTo(ScenarioNode forwarder, string address, ConsulOptions consul)
    {
        if (!DnsmasqVersion.TryParse(forwarder.Version, out var version))
        {
            return null;
        }

        // The sort is stable: among equals the first line wins.
        return DnsmasqConfig.Parse(version, forwarder.Files).Options.Servers
            .Where(line => line.Domain.Length > 0 && line.Address == address)
            .OrderBy(line => StaysAtHome(line, consul))
            .ThenByDescending(line => line.Domain == consul.Domain)
            .FirstOrDefault();
    }

    /// <summary>The newer DNS code answers every question about its own domain at home.</summary>
    private static bool StaysAtHome(ServerLine line, ConsulOptions consul) =>
        line.Domain == consul.Domain && ConsulRules.UsesRouter(consul.Version, consul.Experiments);
}
