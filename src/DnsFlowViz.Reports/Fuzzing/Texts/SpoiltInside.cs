using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Fuzzing.Cases;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing.Texts;

/// <summary>
/// A sound scenario with something spoilt inside of one node: a text, a file's name, a new text.
/// </summary>
internal static class SpoiltInside
{
    private static readonly Dictionary<string, (string File, TextKind Kind)[]> FilesOf = new()
    {
        [NodeKind.Dnsmasq] =
        [
            (DnsmasqConfig.MainFile, TextKind.Dnsmasq), (DnsmasqConfig.ResolvFile, TextKind.Resolv),
        ],
        [NodeKind.Consul] =
            [(ConsulConfig.MainFile, TextKind.ConsulJson), (ConsulConfig.HclFile, TextKind.ConsulHcl)],
        [NodeKind.SystemdResolved] = [(ResolvedConfig.MainFile, TextKind.Resolved)],
        [NodeKind.Upstream] = [("upstream.json", TextKind.Upstream)],
    };

    /// <summary>The text of the scenario of a seed.</summary>
    public static string Make(ulong seed, CaseDraw draw, TextMutator mutator)
    {
        var scenario = RandomScenario.Make(seed);
        var index = draw.Count(0, scenario.Nodes.Count - 1);
        var node = scenario.Nodes[index];
        var (file, kind) = draw.OneOf(
            FilesOf.GetValueOrDefault(node.Kind, [("resolv.conf", TextKind.Resolv)]));
        var text = mutator.Spoil(TextSamples.Of(kind));
        return ScenarioCanonical.Write(draw.Count(0, 4) switch
        {
            0 => WithReload(scenario, new Trigger(0, TriggerKind.Reload, node.Id, File: file, Text: text)),
            1 => WithFiles(scenario, index, files => files.Remove(file)),
            2 => WithFiles(scenario, index, files => files.Clear()),
            3 => WithFiles(scenario, index, files => files[mutator.Spoil(file)] = text),
            _ => WithFiles(scenario, index, files =>
            {
                files.Clear();
                files[file] = text;
            }),
        });
    }

    private static Scenario WithReload(Scenario scenario, Trigger reload) =>
        scenario with { Triggers = [.. scenario.Triggers, reload] };

    private static Scenario WithFiles(Scenario scenario, int index, Action<Dictionary<string, string>> change)
    {
        var files = new Dictionary<string, string>(scenario.Nodes[index].Files, StringComparer.Ordinal);
        change(files);
        return scenario with
        {
            Nodes = [.. scenario.Nodes.Select((node, i) => i == index ? node with { Files = files } : node)],
        };
    }
}
