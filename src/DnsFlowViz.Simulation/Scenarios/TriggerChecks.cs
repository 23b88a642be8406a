using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// Checks triggers against the scenario they act on: those it carries, and those a viewer adds.
/// </summary>
public static class TriggerChecks
{
    private static readonly string[] Asking =
        [NodeKind.Client, NodeKind.ToldClient, NodeKind.SystemdResolved];

    private static readonly string[] Daemons =
        [NodeKind.Dnsmasq, NodeKind.Consul, NodeKind.SystemdResolved];

    private static readonly string[] RecordTypes =
        ["A", "AAAA", "ANY", "CNAME", "DNSKEY", "DS", "MX", "NS", "PTR", "RRSIG", "SOA", "SRV", "TXT"];

    private static readonly (string Do, string[] Properties)[] Uses =
    [
        (TriggerKind.Lookup, ["name", "type"]),
        (TriggerKind.Ask, ["name", "type", "edns", "tries", "waitUs"]),
        (TriggerKind.Restart, ["downtimeUs", "version"]),
        (TriggerKind.Reload, ["file", "text"]),
        (TriggerKind.Link, ["to", "oneWayUs", "jitterUs", "lossPpm"]),
    ];

    /// <summary>
    /// Checks triggers that a viewer adds to a scenario. Places are <c>triggers[0]</c> and so on.
    /// </summary>
    /// <param name="scenario">A scenario that was read without error.</param>
    /// <param name="triggers">The triggers, which need not be in order of time.</param>
    public static Diagnostic[] Check(Scenario scenario, IReadOnlyList<Trigger> triggers)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(triggers);
        var findings = new ScenarioFindings();
        if (triggers.Count > ScenarioBounds.Triggers)
        {
            findings.Error(
                "triggers",
                $"A run may have at most {ScenarioBounds.Triggers:N0} triggers; take some away.");
            return findings.ToArray();
        }

        Check(scenario, triggers, findings);
        return findings.ToArray();
    }

    internal static void Check(Scenario scenario, IReadOnlyList<Trigger> triggers, ScenarioFindings findings)
    {
        var reloads = new ReloadChecks();
        var asksNobody = scenario.Nodes.Where(AsksNobody).Select(node => node.Id).ToHashSet(
            StringComparer.Ordinal);
        for (var i = 0; i < triggers.Count; i++)
        {
            var path = $"triggers[{i}]";
            CheckOne(scenario, triggers[i], reloads, path, findings);
            var asks = triggers[i].Do is TriggerKind.Lookup or TriggerKind.Ask;
            if (asks && asksNobody.Contains(triggers[i].Node ?? ""))
            {
                findings.Error(
                    $"{path}.node",
                    $"The node \"{triggers[i].Node}\" has no server to ask; add nameserver <address> "
                    + "to its resolv.conf, "
                    + "or DNS=<address> to its resolved.conf.");
            }
        }
    }

    private static void CheckOne(
        Scenario scenario,
        Trigger trigger,
        ReloadChecks reloads,
        string path,
        ScenarioFindings findings)
    {
        if (trigger.AtUs < 0 || trigger.AtUs > scenario.HorizonUs)
        {
            findings.Error(
                $"{path}.atUs",
                "This is outside of the run; write an instant from 0 to horizonUs.");
        }

        if (trigger.Do.Length == 0)
        {
            return;
        }

        var uses = Uses.FirstOrDefault(known => known.Do == trigger.Do).Properties;
        if (uses is null)
        {
            var words = Uses.Select(known => known.Do).ToArray();
            findings.Error(
                $"{path}.do",
                $"\"{trigger.Do}\" cannot be done. {NearestWord.Suggest(trigger.Do, words)}");
            return;
        }

        foreach (var name in Given(trigger).Where(name => !uses.Contains(name)))
        {
            findings.Error(
                $"{path}.{name}",
                $"\"{name}\" has no effect with \"{trigger.Do}\"; take it away.");
        }

        var node = ScenarioChecks.NodeOf(scenario, $"{path}.node", trigger.Node, findings);
        if (node is { Kind.Length: > 0 })
        {
            CheckDone(scenario, trigger, node, reloads, path, findings);
        }
    }

    private static void CheckDone(
        Scenario scenario,
        Trigger trigger,
        ScenarioNode node,
        ReloadChecks reloads,
        string path,
        ScenarioFindings findings)
    {
        switch (trigger.Do)
        {
            case TriggerKind.Lookup or TriggerKind.Ask:
                CheckKind(trigger, node, Asking, path, findings);
                CheckQuestion(trigger, path, findings);
                AskChecks.Check(trigger, path, findings);
                break;
            case TriggerKind.Restart:
                CheckKind(trigger, node, Daemons, path, findings);
                CheckVersion(trigger, node, path, findings);
                break;
            case TriggerKind.Reload:
                CheckKind(trigger, node, Daemons, path, findings);
                reloads.Check(trigger, node, path, findings);
                break;
            default:
                CheckLink(scenario, trigger, path, findings);
                break;
        }
    }

    private static void CheckKind(
        Trigger trigger,
        ScenarioNode node,
        string[] kinds,
        string path,
        ScenarioFindings findings)
    {
        if (!kinds.Contains(node.Kind))
        {
            findings.Error(
                $"{path}.node",
                $"\"{trigger.Do}\" cannot be done to a {node.Kind}; name a node of kind "
                + $"{string.Join(" or ", kinds)}.");
        }
    }

    private static void CheckVersion(
        Trigger trigger,
        ScenarioNode node,
        string path,
        ScenarioFindings findings)
    {
        if (trigger.Version is { } version && NodeVersions.WhatIsWrong(node.Kind, version) is { } wrong)
        {
            findings.Error($"{path}.version", wrong);
        }
    }

    private static void CheckQuestion(Trigger trigger, string path, ScenarioFindings findings)
    {
        if (trigger.Name is null)
        {
            findings.Error(
                $"{path}.name",
                $"\"{trigger.Do}\" needs a name; add \"name\": \"xyz.service.consul\".");
        }
        else if (!DomainText.TryRead(trigger.Name, out _))
        {
            findings.Error(
                $"{path}.name",
                $"\"{trigger.Name}\" is not a domain name; write one such as \"consul.\".");
        }

        if (trigger.Type is not null && !RecordTypes.Contains(trigger.Type))
        {
            findings.Error(
                $"{path}.type",
                $"\"{trigger.Type}\" is no record type known here. "
                + $"{NearestWord.Suggest(trigger.Type, RecordTypes)}");
        }
    }

    private static bool AsksNobody(ScenarioNode node) =>
        Asking.Contains(node.Kind)
        && NodeVersions.WhatIsWrong(node.Kind, node.Version) is null
        && NodeConfig.Parse(node).Servers.Count == 0;

    private static void CheckLink(Scenario scenario, Trigger trigger, string path, ScenarioFindings findings)
    {
        if (trigger.To is null)
        {
            findings.Error($"{path}.to", "A link has two ends; add \"to\" with the id of the other node.");
        }

        ScenarioChecks.NodeOf(scenario, $"{path}.to", trigger.To, findings);
        if (trigger.To == trigger.Node)
        {
            findings.Error($"{path}.to", "This link goes from a node to itself; name another node.");
        }

        if (trigger is { OneWayUs: null, JitterUs: null, LossPpm: null })
        {
            findings.Error(path, "Nothing changes here; add oneWayUs, jitterUs or lossPpm.");
        }

        if (trigger.OneWayUs < 0
            || trigger.JitterUs < 0
            || trigger.LossPpm is < 0 or > ScenarioBounds.LossPpm)
        {
            findings.Error(
                path,
                $"Delays are 0 or more and lossPpm is from 0 to {ScenarioBounds.LossPpm:N0}; mend the "
                + "number.");
        }
        else if (LinkChecks.IsTooSlow(trigger.OneWayUs ?? 0, trigger.JitterUs ?? 0))
        {
            findings.Error($"{path}.oneWayUs", LinkChecks.TooSlow);
        }
    }

    private static IEnumerable<string> Given(Trigger trigger)
    {
        (string Name, bool Given)[] properties =
        [
            ("name", trigger.Name is not null),
            ("type", trigger.Type is not null),
            ("downtimeUs", trigger.DowntimeUs is not null),
            ("file", trigger.File is not null),
            ("text", trigger.Text is not null),
            ("to", trigger.To is not null),
            ("oneWayUs", trigger.OneWayUs is not null),
            ("jitterUs", trigger.JitterUs is not null),
            ("lossPpm", trigger.LossPpm is not null),
            ("edns", trigger.Edns is not null),
            ("tries", trigger.Tries is not null),
            ("waitUs", trigger.WaitUs is not null),
            ("version", trigger.Version is not null),
        ];
        return properties.Where(property => property.Given).Select(property => property.Name);
    }
}
