using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components;

/// <summary>
/// A real run with one node under test, <c>node</c> at 10.88.20.10, and a scripted neighbour, <c>server</c>
/// at 10.88.10.3, one millisecond away. Another, <c>second</c> at 10.88.10.4, never answers.
/// </summary>
internal sealed class Bench
{
    private readonly List<Trigger> _triggers = [];
    private readonly List<Workload> _workloads = [];
    private readonly Func<ScriptedServer, Message, (long AfterNs, Answer Answer)?> _script;
    private readonly ScenarioNode _node;

    public Bench(
        string kind,
        Func<ScriptedServer, Message, (long AfterNs, Answer Answer)?> script,
        string version = "",
        params (string Name, string Text)[] files)
    {
        _script = script;
        _node = new ScenarioNode(
            "node", kind, "Node", version, "10.88.20.10",
            files.ToDictionary(file => file.Name, file => file.Text), 0, 0);
    }

    /// <summary>The neighbour, after <see cref="Play"/>.</summary>
    public ScriptedServer Server { get; private set; } = null!;

    /// <summary>The run, after <see cref="Play"/>.</summary>
    public SimulatedRun Run { get; private set; } = null!;

    public Bench Lookup(long atMs, string name) =>
        Trigger(new Trigger(atMs * 1_000, TriggerKind.Lookup, "node", name));

    public Bench Trigger(Trigger trigger)
    {
        _triggers.Add(trigger);
        return this;
    }

    public Bench Load(string client, string kind, int perSecondMilli, long endMs)
    {
        _workloads.Add(new Workload(
            "load", client, kind, perSecondMilli, "node", "server", null, endMs * 1_000));
        return this;
    }

    public Bench Play(int seconds)
    {
        var server = new ScenarioNode(
            "server", NodeKind.Dnsmasq, "Server", "", "10.88.10.3", new Dictionary<string, string>(), 0, 0);
        var second = server with { Id = "second", Address = "10.88.10.4" };
        var scenario = new Scenario(
            1, "bench", "Bench", "as measured", null, [_node, server, second],
            [new ScenarioLink("node", "server", 1_000, 0, 0, "")],
            _workloads, _triggers, seconds * 1_000_000L, 1, [], [], "");
        Run = new SimulatedRun(scenario, 1, [], seconds * 1_000_000L, create: Make).PlayOut();
        return this;
    }

    /// <summary>All events of a kind, in order.</summary>
    public List<TraceEvent> Events(TraceKind kind) => Run.Trace.Of(kind);

    /// <summary>
    /// Everything the server was asked: type and name, EDNS bits, and whole milliseconds of virtual time.
    /// </summary>
    public List<(string What, Edns Edns, long AtMs)> Sent()
    {
        var index = 0;
        return [.. Events(TraceKind.QuerySent).Select(sent =>
        {
            var query = Server.Asked[index++];
            var what = $"{query.Question.Type} {Server.NameOf(query)}";
            return (what, query.Edns, sent.AtNs / Instant.Millisecond);
        })];
    }

    /// <summary>The log lines with their whole milliseconds.</summary>
    public List<(string Text, long AtMs)> Lines() =>
    [
        .. Events(TraceKind.LogLinePrinted).Select(line => (
            LogText.Of(line, Run.Names, Run.Queries, ["10.88.20.10", "10.88.10.3"]),
            line.AtNs / Instant.Millisecond)),
    ];

    /// <summary>How the lookups ended: workload or -1 - trigger, rcode, and milliseconds taken.</summary>
    public List<(int Workload, int Rcode, int Ms)> Ends() =>
        [.. Events(TraceKind.LookupEnded).Select(end => (end.A, end.B, end.C / 1_000))];

    private ScriptedServer? Make(ScenarioNode node) => node.Id switch
    {
        "server" => Server = new ScriptedServer(_script),
        "second" => new ScriptedServer((_, _) => null),
        _ => null,
    };
}
