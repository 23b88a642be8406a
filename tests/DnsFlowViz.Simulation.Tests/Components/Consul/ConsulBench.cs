using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Consul;

/// <summary>
/// A real run of a laptop, 10.88.30.14, that asks a Consul, 10.88.10.2, which may ask two scripted recursors,
/// 10.88.10.3 and 10.88.10.4. Every link takes no time.
/// </summary>
internal sealed class ConsulBench
{
    /// <summary>The config of a Consul that asks the first recursor.</summary>
    public const string OneRecursor = "\"recursors\": [\"10.88.10.3\"]";

    private readonly List<Trigger> _triggers = [];
    private readonly Func<ScriptedServer, Message, (long AfterNs, Answer Answer)?> _script;
    private readonly ScenarioNode[] _nodes;

    public ConsulBench(
        string version,
        string config,
        Func<ScriptedServer, Message, (long AfterNs, Answer Answer)?>? script = null)
    {
        _script = script ?? ((_, _) => null);
        _nodes =
        [
            Node("laptop", NodeKind.Client, "", "10.88.30.14", ("resolv.conf", "nameserver 10.88.10.2")),
            Node("consul", NodeKind.Consul, version, "10.88.10.2", ("consul.json", Whole(config))),
            Node("first", NodeKind.Dnsmasq, "", "10.88.10.3"),
            Node("second", NodeKind.Dnsmasq, "", "10.88.10.4"),
        ];
    }

    /// <summary>The two recursors, after <see cref="Play"/>.</summary>
    public Dictionary<string, ScriptedServer> Recursors { get; } = [];

    private SimulatedRun Run { get; set; } = null!;

    public ConsulBench Ask(long atMs, string type, string name) =>
        Do(new Trigger(atMs * 1_000, TriggerKind.Ask, "laptop", name, type));

    public ConsulBench Reload(long atMs, string config) => Do(new Trigger(
        atMs * 1_000, TriggerKind.Reload, "consul", File: "consul.json", Text: Whole(config)));

    public ConsulBench Play(int seconds)
    {
        var scenario = new Scenario(
            1, "bench", "Bench", "as measured", null, _nodes, [], [], _triggers, seconds * 1_000_000L, 1, [],
            [], "");
        Run = new SimulatedRun(scenario, 1, [], seconds * 1_000_000L, create: Make).PlayOut();
        return this;
    }

    /// <summary>How the questions ended: code, records or not, whole milliseconds taken.</summary>
    public List<(Rcode Rcode, int Ms)> Ends() =>
        [.. Events(TraceKind.LookupEnded).Select(end => ((Rcode)end.B, (int)Near(end.C / 1_000)))];

    /// <summary>The rules that Consul's answers were given by.</summary>
    public List<string> AnswerRules() =>
    [
        .. Events(TraceKind.AnswerSent).Where(sent => sent.Node == 1).Select(sent => sent.Rule.ToString()),
    ];

    /// <summary>Consul's log.</summary>
    public List<string> Lines()
    {
        string[] addresses = [.. _nodes.Select(node => node.Address)];
        return
        [
            .. Events(TraceKind.LogLinePrinted)
                .Select(line => LogText.Of(line, Run.Names, Run.Queries, addresses)),
        ];
    }

    /// <summary>The recursors asked, in order of time, with whole milliseconds.</summary>
    public List<(string Recursor, long AtMs)> Sent() =>
    [
        .. Events(TraceKind.QuerySent).Where(sent => sent.Node == 1)
            .Select(sent => (_nodes[sent.Peer].Id, Near(sent.AtNs / Instant.Millisecond))),
    ];

    /// <summary>To five milliseconds: a timeout is heard of up to a millisecond late.</summary>
    private static long Near(long ms) => (ms + 2) / 5 * 5;

    private ConsulBench Do(Trigger trigger)
    {
        _triggers.Add(trigger);
        return this;
    }

    private List<TraceEvent> Events(TraceKind kind) => Run.Trace.Of(kind);

    private ScriptedServer? Make(ScenarioNode node)
    {
        if (node.Kind != NodeKind.Dnsmasq)
        {
            return null;
        }

        var server = new ScriptedServer(_script);
        Recursors[node.Id] = server;
        return server;
    }

    private static string Whole(string config) =>
        $$"""
        {
          "ports": { "dns": 53 },
          "client_addr": "10.88.10.2",
          "node_name": "co",
          "service": { "name": "xyz", "address": "10.88.20.17" }{{(config.Length > 0 ? "," : "")}}
          {{config}}
        }
        """;

    private static ScenarioNode Node(
        string id, string kind, string version, string address, params (string Name, string Text)[] files) =>
        new(id, kind, id, version, address, files.ToDictionary(file => file.Name, file => file.Text), 0, 0);
}
