using DnsFlowViz.Simulation.Components.Dnsmasq;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// What the model leaves out in a network, from the kinds of machines that stand in it: the short form of
/// what the components' READMEs say. A scenario adds what only it leaves out.
/// </summary>
public static class LeftOutSentences
{
    private static readonly string[] Everywhere =
    [
        "Questions over TCP, and answers too long for UDP.",
        "IPv6: every node has one IPv4 address.",
    ];

    private static readonly string[] OfTold =
    [
        "The real code of any dnsmasq release: this one follows the post-mortem's account of it.",
        "The kernel's socket buffers, which the account does not mention.",
    ];

    private static readonly string[] OfDnsmasq =
    [
        "The kernel's other queues: only the socket buffer of dnsmasq is counted, and it has one socket.",
        "dnsmasq's own DNSSEC validation, DHCP, stale answers, hosts files, and CNAME and PTR in its cache.",
    ];

    private static readonly string[] OfTimes =
    [
        "The machine's other work: daemons wait for each other's processor now and then, for nobody else's.",
    ];

    private static readonly (string Kind, string Sentence)[] OfKinds =
    [
        (
            NodeKind.Consul,
            "The Consul servers behind the agent, prepared queries and other datacenters: "
                + "the catalog is what its config file defines."),
        (
            NodeKind.SystemdResolved,
            "DNSSEC signatures themselves: systemd-resolved asks for them and checks none."),
        (
            NodeKind.SystemdResolved,
            "systemd-resolved over TLS, LLMNR, several links, and the time the daemon itself takes."),
        (
            NodeKind.ToldClient,
            "DNSSEC signatures themselves: the laptop only says what it made of the answers."),
        (NodeKind.Client, "Clients that ask A and AAAA at once, search lists and rotate."),
        (
            NodeKind.Upstream,
            "The internet's delegations, CNAME, EDNS and signatures: one server answers for all of it."),
    ];

    /// <summary>The sentences for a scenario: those of its machines, then its own.</summary>
    public static string[] Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        string[] general = [.. Everywhere, .. OfLinks(scenario), .. OfNodes(scenario)];
        return [.. general.Concat(scenario.LeftOut).Distinct()];
    }

    private static IEnumerable<string> OfLinks(Scenario scenario) =>
        scenario.Links.All(link => link.LossPpm == 0)
            ? ["Lost packets on these links: every message arrives."]
            : [];

    private static IEnumerable<string> OfNodes(Scenario scenario)
    {
        var forwarders = scenario.Nodes.Where(node => node.Kind == NodeKind.Dnsmasq).ToArray();
        var told = forwarders.Where(IsTold).ToArray();
        var hasReal = told.Length < forwarders.Length;
        return
        [
            .. told.Length > 0 ? OfTold : [],
            .. hasReal ? OfDnsmasq : [],
            .. OfKinds.Where(item => scenario.Nodes.Any(node => node.Kind == item.Kind))
                .Select(item => item.Sentence),
            .. hasReal || scenario.Nodes.Any(node => node.Kind == NodeKind.Consul) ? OfTimes : [],
        ];
    }

    private static bool IsTold(ScenarioNode node) =>
        DnsmasqVersion.TryParse(node.Version, out var version) && version.IsTold;
}
