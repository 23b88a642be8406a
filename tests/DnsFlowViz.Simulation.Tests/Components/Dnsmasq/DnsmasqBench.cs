using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>A real dnsmasq at 10.0.0.1 between a real client and one scripted server at 10.0.0.2.</summary>
internal sealed class DnsmasqBench(
    string version, string config, Func<ScriptedServer, Message, (long AfterNs, Answer Answer)?> script)
{
    private readonly List<Trigger> _triggers = [];
    private readonly List<Workload> _workloads = [];

    /// <summary>The server, after <see cref="Play"/>.</summary>
    public ScriptedServer Server { get; } = new(script);

    /// <summary>The run, after <see cref="Play"/>.</summary>
    public SimulatedRun Run { get; private set; } = null!;

    public DnsmasqBench Ask(long atMs, string name, string type = "A")
    {
        _triggers.Add(new Trigger(atMs * 1_000, TriggerKind.Ask, "client", name, type));
        return this;
    }

    public DnsmasqBench Reload(long atMs, string file, string text)
    {
        _triggers.Add(new Trigger(atMs * 1_000, TriggerKind.Reload, "dnsmasq", File: file, Text: text));
        return this;
    }

    public DnsmasqBench Restart(long atMs)
    {
        _triggers.Add(new Trigger(atMs * 1_000, TriggerKind.Restart, "dnsmasq"));
        return this;
    }

    public DnsmasqBench LookUpOnce(string client)
    {
        _workloads.Add(new Workload(
            "one", client, WorkloadKind.External, 1_000, "client", "dnsmasq", null, 500_000));
        return this;
    }

    public DnsmasqBench Load(int perSecond, long endMs)
    {
        _workloads.Add(new Workload(
            "load", "once", WorkloadKind.External, perSecond * 1_000, "client", "dnsmasq", null,
            endMs * 1_000));
        return this;
    }

    public DnsmasqBench Play(int seconds)
    {
        var resolv = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["resolv.conf"] = "nameserver 10.0.0.1",
        };
        var upstreams = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["dnsmasq.conf"] = config, ["resolv.conf"] = "nameserver 10.0.0.2",
        };
        var scenario = new Scenario(
            1, "bench", "Bench", "as measured", null,
            [
                new ScenarioNode("client", NodeKind.Client, "Client", "", "10.0.0.9", resolv, 0, 0),
                new ScenarioNode(
                    "dnsmasq", NodeKind.Dnsmasq, "dnsmasq", version, "10.0.0.1", upstreams, 0, 0),
                new ScenarioNode(
                    "server", NodeKind.Upstream, "Server", "", "10.0.0.2",
                    new Dictionary<string, string>(), 0, 0),
            ],
            [], _workloads, _triggers, seconds * 1_000_000L, 1, [], [], "");
        Run = new SimulatedRun(
            scenario, 1, [], scenario.HorizonUs, create: node => node.Id == "server" ? Server : null)
            .PlayOut();
        Assert.False(Run.Trace.IsFull);

        return this;
    }

    /// <summary>All events of a kind at dnsmasq, in order.</summary>
    public List<TraceEvent> Events(TraceKind kind) => [.. Run.Trace.Of(kind).Where(item => item.Node == 1)];

    /// <summary>The lines dnsmasq printed, without its name in front.</summary>
    public List<string> Lines() =>
    [
        .. Events(TraceKind.LogLinePrinted).Select(item => LogText.Of(
            item, Run.Names, Run.Queries, ["10.0.0.9", "10.0.0.1", "10.0.0.2"])["dnsmasq[612]: ".Length..]),
    ];

    /// <summary>The codes with which the client's questions ended; -1 for no answer in time.</summary>
    public List<int> Ends() => [.. Run.Trace.Of(TraceKind.LookupEnded).Select(item => item.B)];
}
