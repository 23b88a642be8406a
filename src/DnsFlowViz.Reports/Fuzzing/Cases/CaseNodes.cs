using System.Globalization;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing.Cases;

/// <summary>The machines of a case.</summary>
internal static class CaseNodes
{
    private static readonly string[] Dnssec = ["allow-downgrade", "yes", "no"];
    private static readonly long[] AnswerTimes = [0, 1_000, 10_000, 200_000, 3_000_000];

    /// <summary>
    /// Makes them: dnsmasqs, Consuls, upstreams, perhaps a laptop, one or two plain clients.
    /// </summary>
    public static IReadOnlyList<ScenarioNode> Make(CaseDraw draw, CaseNetwork network, CaseDraw formats)
    {
        var nodes = new List<ScenarioNode>();
        foreach (var address in network.Dnsmasqs)
        {
            nodes.Add(Node(nodes, NodeKind.Dnsmasq, draw.OneOf(PlayableVersions.Dnsmasq), address, new()
            {
                ["dnsmasq.conf"] = DnsmasqText.Config(draw, network, DnsmasqText.Limit(draw)),
                ["resolv.conf"] = DnsmasqText.Resolv(draw, network),
            }));
        }

        foreach (var address in network.Consuls)
        {
            // Of a draw of its own: a seed stays the case it was before there were two formats.
            var file = formats.Happens(30) ? ConsulConfig.HclFile : ConsulConfig.MainFile;
            nodes.Add(Node(nodes, NodeKind.Consul, draw.OneOf(PlayableVersions.Consul), address, new()
            {
                [file] = ConsulFile.Config(file, draw, network, address),
            }));
        }

        foreach (var address in network.Upstreams)
        {
            var after = draw.OneOf(AnswerTimes).ToString(CultureInfo.InvariantCulture);
            nodes.Add(Node(nodes, NodeKind.Upstream, "", address, new()
            {
                ["upstream.json"] = $"{{ \"answerAfterUs\": {after} }}",
            }));
        }

        AddAskers(draw, network, nodes);
        return nodes;
    }

    private static void AddAskers(CaseDraw draw, CaseNetwork network, List<ScenarioNode> nodes)
    {
        var server = draw.OneOf(network.Dnsmasqs);
        var asks = new Dictionary<string, string> { ["resolv.conf"] = $"nameserver {server}" };
        if (draw.Happens(40))
        {
            nodes.Add(Node(
                nodes,
                NodeKind.SystemdResolved,
                draw.OneOf(PlayableVersions.SystemdResolved),
                "10.88.30.14",
                new()
                {
                    ["resolved.conf"] =
                        $"[Resolve]\nDNS={server}\nDomains=~consul\nDNSSEC={draw.OneOf(Dnssec)}",
                }));
        }
        else if (draw.Happens(40))
        {
            nodes.Add(Node(nodes, NodeKind.ToldClient, ScenarioFormat.AsTold, "10.88.30.14", asks));
        }

        nodes.Add(Node(nodes, NodeKind.Client, "", "10.88.30.21", asks));
        if (draw.Happens(30))
        {
            nodes.Add(Node(nodes, NodeKind.Client, "", "10.88.30.22", new()
            {
                ["resolv.conf"] = $"nameserver {draw.OneOf(network.Dnsmasqs)}",
            }));
        }
    }

    private static ScenarioNode Node(
        List<ScenarioNode> before, string kind, string version, string address,
        Dictionary<string, string> files)
    {
        var same = before.Count(node => node.Kind == kind);
        var id = same == 0 ? kind : string.Create(CultureInfo.InvariantCulture, $"{kind}-{same + 1}");
        return new ScenarioNode(id, kind, id, version, address, files, 24 + (before.Count * 100), 44);
    }
}
