using DnsFlowViz.Simulation.Components;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Components.StubClient;
using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.Components.Upstream;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Running;

/// <summary>Makes the node a scenario describes. The one place that knows all components.</summary>
internal static class NodeFactory
{
    public static Node Create(Scenario scenario, ScenarioNode node) => node.Kind switch
    {
        NodeKind.Dnsmasq => new DnsmasqNode(node.Version, node.Files),
        NodeKind.Consul => new ConsulNode(node.Version, node.Files),
        NodeKind.SystemdResolved => new ResolvedNode(node.Version, node.Files),
        NodeKind.ToldClient => new ToldClientNode(ServerOf(scenario, node)),
        NodeKind.Client => new StubClientNode(ServerOf(scenario, node), LoadsOf(scenario, node)),
        NodeKind.Upstream => new UpstreamNode(node.Files),
        _ => throw new ArgumentOutOfRangeException(
            nameof(node), node.Kind, "A checked scenario has no such node kind."),
    };

    /// <summary>
    /// A client asks the first nameserver of its resolv.conf, or else the first dnsmasq of the scenario.
    /// </summary>
    private static string ServerOf(Scenario scenario, ScenarioNode node)
    {
        var own = ResolvConf.Parse(node.Files).Options.Nameservers;
        return own.Count > 0
            ? own[0].Address
            : scenario.Nodes.FirstOrDefault(other => other.Kind == NodeKind.Dnsmasq)?.Address ?? "";
    }

    private static List<Load> LoadsOf(Scenario scenario, ScenarioNode node) =>
    [
        .. scenario.Workloads.Select((workload, number) => (workload, number))
            .Where(item => item.workload.From == node.Id)
            .Select(item => new Load(
                item.number,
                item.workload,
                scenario.Nodes.First(other => other.Id == item.workload.To).Address,
                ResolvConf.Parse(node.Files).Options,
                scenario.HorizonUs)),
    ];
}
