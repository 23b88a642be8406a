using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing.Cases;

/// <summary>What happens once in a case: questions, restarts, reloads, changes of links.</summary>
internal static class CaseTriggers
{
    private const int Most = 7;

    private static readonly string[] Names =
    [
        "consul.", "consul.", "xyz.service.consul", "nosuch.service.consul", "n1.example.com", "www.home",
        "17.20.88.10.in-addr.arpa", ".", "Xyz.SERVICE.consul.",
    ];

    private static readonly string[] Types = ["DS", "DS", "A", "AAAA", "SOA", "DNSKEY", "PTR", "TXT"];
    private static readonly long[] Downtimes = [0, 1, 50_000, 1_000_000, 5_000_000];

    /// <summary>Makes up to seven, in any order of time.</summary>
    public static IReadOnlyList<Trigger> Make(
        CaseDraw draw, CaseNetwork network, IReadOnlyList<ScenarioNode> nodes, long horizonUs) =>
    [
        .. Enumerable.Range(0, draw.Count(1, Most))
            .Select(_ => One(draw, network, nodes, draw.Between(0, horizonUs))),
    ];

    private static Trigger One(
        CaseDraw draw, CaseNetwork network, IReadOnlyList<ScenarioNode> nodes, long atUs)
    {
        var dice = draw.Count(0, 9);
        return dice switch
        {
            < 6 => Question(draw, nodes, atUs),
            6 => Restart(draw, nodes, atUs),
            7 => Reload(draw, network, nodes, atUs),
            _ => Link(draw, nodes, atUs),
        };
    }

    private static Trigger Question(CaseDraw draw, IReadOnlyList<ScenarioNode> nodes, long atUs)
    {
        var askers = nodes
            .Where(node => node.Kind is NodeKind.Client or NodeKind.ToldClient or NodeKind.SystemdResolved)
            .ToArray();
        return new Trigger(
            atUs,
            draw.Happens(50) ? TriggerKind.Ask : TriggerKind.Lookup,
            draw.OneOf(askers).Id,
            draw.OneOf(Names),
            draw.OneOf(Types));
    }

    private static Trigger Restart(CaseDraw draw, IReadOnlyList<ScenarioNode> nodes, long atUs) => new(
        atUs,
        TriggerKind.Restart,
        Daemon(draw, nodes).Id,
        DowntimeUs: draw.Happens(50) ? draw.OneOf(Downtimes) : null);

    /// <summary>
    /// New text for a Consul, or for the resolv.conf of a dnsmasq, or for its dnsmasq.conf, which it reads
    /// when it is started again; that text keeps dns-forward-max, so that the case has one limit.
    /// </summary>
    private static Trigger Reload(
        CaseDraw draw, CaseNetwork network, IReadOnlyList<ScenarioNode> nodes, long atUs)
    {
        var node = Daemon(draw, nodes);
        if (node.Kind == NodeKind.Consul)
        {
            var file = node.Files.Keys.First();
            var config = ConsulFile.Config(file, draw, network, node.Address);
            return new Trigger(atUs, TriggerKind.Reload, node.Id, File: file, Text: config);
        }

        if (draw.Happens(50))
        {
            var kept = draw.Shuffled(network.Upstreams).Where(_ => draw.Happens(60));
            var resolv = string.Concat(kept.Select(address => $"nameserver {address}\n"));
            return new Trigger(atUs, TriggerKind.Reload, node.Id, File: "resolv.conf", Text: resolv);
        }

        _ = DnsmasqVersion.TryParse(node.Version, out var version);
        var limit = DnsmasqConfig.Parse(version, node.Files).Options.ForwardMax;
        var text = DnsmasqText.Config(draw, network, limit);
        return new Trigger(atUs, TriggerKind.Reload, node.Id, File: "dnsmasq.conf", Text: text);
    }

    private static Trigger Link(CaseDraw draw, IReadOnlyList<ScenarioNode> nodes, long atUs)
    {
        var ends = draw.Shuffled(nodes);
        return new Trigger(
            atUs,
            TriggerKind.Link,
            ends[0].Id,
            To: ends[1].Id,
            OneWayUs: draw.Between(0, 200_000),
            JitterUs: draw.Happens(30) ? draw.Between(0, 20_000) : null,
            LossPpm: draw.Happens(40) ? draw.Count(0, ScenarioBounds.LossPpm) : null);
    }

    private static ScenarioNode Daemon(CaseDraw draw, IReadOnlyList<ScenarioNode> nodes) =>
        draw.OneOf([.. nodes.Where(node => node.Kind is NodeKind.Dnsmasq or NodeKind.Consul)]);
}
