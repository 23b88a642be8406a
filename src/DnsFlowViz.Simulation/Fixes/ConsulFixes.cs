using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Fixes;

/// <summary>Fixes at Consul. It takes recursors up with a reload; another release needs a restart.</summary>
internal static class ConsulFixes
{
    private const string Recursors = "recursors";
    private const string AnswersDs = "1.19.1";
    private const int DnsPort = 53;

    /// <summary>Consul asks nobody.</summary>
    public static Fix RemoveRecursors { get; } = new(
        "remove-recursors",
        "Consul without recursors",
        NodeKind.Consul,
        "M1",
        "miekg/dns serve_mux.go match",
        "Without recursors the handler of Consul's own domain answers DS, and nothing is sent back (M1).")
    {
        ApplyTo = (_, node) => MemberOf(node) is { } member && Options(node).Recursors.Count > 0
            ? Change(node, new JsonEdits(Text(node)).Without(member))
            : NodeFix.Refused($"No recursors stand in the {File(node)} of \"{node.Id}\"."),
    };

    /// <summary>Consul asks whom dnsmasq itself would ask.</summary>
    public static Fix RecursorsToUpstream { get; } = new(
        "recursors-to-upstream",
        "recursors past dnsmasq",
        NodeKind.Consul,
        "M1",
        "miekg/dns serve_mux.go match",
        "Consul still hands DS to its recursors, but those are the upstream, which never asks dnsmasq (M1).")
    {
        ApplyTo = PastDnsmasq,
    };

    /// <summary>A release whose DNS knows no special case for DS.</summary>
    public static Fix AnswerDsLocally { get; } = new(
        "answer-ds-locally",
        $"Consul {AnswersDs}",
        NodeKind.Consul,
        "C11",
        "consul agent/dns/router.go parseDomain",
        $"The newer DNS code of Consul {AnswersDs} answers DS of its own domain itself (C11).")
    {
        ApplyTo = AnsweredByTheRouter,
    };

    private static NodeFix PastDnsmasq(Scenario scenario, ScenarioNode node)
    {
        var now = Options(node).Recursors.Select(recursor => (recursor.Address, recursor.Port)).ToList();
        var dnsmasq = scenario.Nodes.Where(other => other.Kind == NodeKind.Dnsmasq).ToList();
        if (MemberOf(node) is not { } member
            || !now.Exists(recursor => dnsmasq.Exists(other => other.Address == recursor.Address)))
        {
            return NodeFix.Refused($"No recursor of \"{node.Id}\" is a dnsmasq.");
        }

        var past = now.SelectMany(recursor =>
            dnsmasq.Find(other => other.Address == recursor.Address) is { } back
                ? DefaultServers(scenario, back)
                : [recursor]).Distinct().ToList();
        if (past.Count == 0)
        {
            return NodeFix.Refused(
                $"The dnsmasq that \"{node.Id}\" asks has no default server that Consul could ask itself.");
        }

        var list = past.Select(server =>
            server.Port == DnsPort ? $"\"{server.Address}\"" : $"\"{server.Address}:{server.Port}\"");
        var text = new JsonEdits(Text(node)).WithValue(member, $"[{string.Join(", ", list)}]");
        return Change(node, text);
    }

    private static IEnumerable<(string Address, int Port)> DefaultServers(
        Scenario scenario, ScenarioNode dnsmasq)
    {
        var forwarders = scenario.Nodes.Where(node => node.Kind is NodeKind.Dnsmasq or NodeKind.Consul)
            .Select(node => node.Address).ToHashSet(StringComparer.Ordinal);
        _ = DnsmasqVersion.TryParse(dnsmasq.Version, out var version);
        return DnsmasqConfig.Parse(version, dnsmasq.Files).Options.Servers
            .Where(server => server is { Domain.Length: 0, IsServer: true })
            .Where(server => !forwarders.Contains(server.Address!))
            .Select(server => (server.Address!, server.Port));
    }

    private static NodeFix AnsweredByTheRouter(Scenario scenario, ScenarioNode node)
    {
        var options = Options(node);
        _ = ConsulVersion.TryParse(AnswersDs, out var release);
        return ConsulRules.UsesRouter(options.Version, options.Experiments)
            ? NodeFix.Refused($"\"{node.Id}\" answers DS itself already.")
            : ConsulRules.UsesRouter(release, options.Experiments)
                ? new FixChange(node.Id, FixTakeUp.Restart, Version: AnswersDs)
                : NodeFix.Refused(
                    $"\"{ConsulRules.RouterOff}\" stands under experiments of \"{node.Id}\" and would switch "
                    + "the older DNS code on again.");
    }

    private static FixChange Change(ScenarioNode node, string text) =>
        new(node.Id, FixTakeUp.Reload, File(node), text);

    private static JsonMember? MemberOf(ScenarioNode node) =>
        ConsulConfig.Tree(File(node), Text(node), new FindingList())?.Members
            .FirstOrDefault(member => member.Name == Recursors);

    private static string File(ScenarioNode node) => ConsulConfig.FileOf(node.Files);

    // The edits need a value to begin with a bracket and a member to end where its value ends; so it is in
    // HCL too, for an attribute.
    private static string Text(ScenarioNode node) => node.Files.GetValueOrDefault(File(node), "");

    private static ConsulOptions Options(ScenarioNode node) =>
        ConsulConfig.Parse(node.Version, node.Files).Options;
}
