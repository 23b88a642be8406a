using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Finds the pairs of a dnsmasq and a Consul that can send a question round, from their configs alone: a
/// domain the dnsmasq sends to the Consul, and a recursor of the Consul that is the same dnsmasq.
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
    ];

    private static IEnumerable<(ScenarioNode Node, int Index)> Indexed(Scenario scenario, string kind) =>
        scenario.Nodes.Select((node, index) => (node, index)).Where(item => item.node.Kind == kind);

    private static LoopEdge? Between(
        (ScenarioNode Node, int Index) forwarder, (ScenarioNode Node, int Index) recursor)
    {
        var consul = ConsulConfig.Parse(recursor.Node.Version, recursor.Node.Files).Options;
        if (LineTo(forwarder.Node, recursor.Node.Address, consul.Domain) is not { } forward)
        {
            return null;
        }

        // The newer DNS code answers every question about its own domain at home.
        var staysAtHome = ConsulRules.UsesRouter(consul.Version, consul.Experiments)
            && forward.Domain == consul.Domain;
        var back = staysAtHome
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
            back is not null);
    }

    /// <summary>
    /// The line for Consul's own domain when there is one, otherwise the first domain line that leads there.
    /// </summary>
    private static ServerLine? LineTo(ScenarioNode forwarder, string address, string domain)
    {
        if (!DnsmasqVersion.TryParse(forwarder.Version, out var version))
        {
            return null;
        }

        var lines = DnsmasqConfig.Parse(version, forwarder.Files).Options.Servers
            .Where(line => line.Domain.Length > 0 && line.Address == address)
            .ToArray();
        return lines.FirstOrDefault(line => line.Domain == domain) ?? lines.FirstOrDefault();
    }
}
