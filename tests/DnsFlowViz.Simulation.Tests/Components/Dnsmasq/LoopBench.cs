using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>A dnsmasq of a version and a Consul whose recursor is that dnsmasq; a client asks.</summary>
internal sealed class LoopBench(string version, string config = "server=/consul/10.88.10.2")
{
    private readonly List<Trigger> _triggers = [];

    /// <summary>The run, after <see cref="Play"/>.</summary>
    public SimulatedRun Run { get; private set; } = null!;

    public LoopBench Ask(long atMs, string name = "consul", string type = "DS")
    {
        _triggers.Add(new Trigger(atMs * 1_000, TriggerKind.Ask, "client", name, type));
        return this;
    }

    public LoopBench Play(int seconds)
    {
        var scenario = new Scenario(
            1, "loop", "Loop", "as measured", null,
            [
                Node("client", NodeKind.Client, "", "10.88.40.9", ("resolv.conf", "nameserver 10.88.10.3")),
                Node(
                    "dnsmasq", NodeKind.Dnsmasq, version, "10.88.10.3",
                    ("dnsmasq.conf", config),
                    ("resolv.conf", "nameserver 10.88.40.53")),
                Node(
                    "consul", NodeKind.Consul, "1.8.7", "10.88.10.2",
                    ("consul.json",
                        """
                        { "domain": "consul", "ports": { "dns": 53 }, "client_addr": "10.88.10.2",
                          "recursors": ["10.88.10.3"] }
                        """)),
                Node(
                    "upstream", NodeKind.Upstream, "", "10.88.40.53",
                    ("upstream.json", """{ "answerAfterUs": 10000 }""")),
            ],
            [], [], _triggers, seconds * 1_000_000L, 1, [], [], "");
        Run = new SimulatedRun(scenario, 1, [], scenario.HorizonUs).PlayOut();
        Assert.False(Run.Trace.IsFull);

        return this;
    }

    /// <summary>Queries that reached Consul between two times.</summary>
    public int ConsulAsked(double fromSeconds = 0, double toSeconds = 1_000) =>
        Events(TraceKind.QueryArrived).Count(item =>
            item.Node == 2 && item.AtNs >= fromSeconds * 1e9 && item.AtNs < toSeconds * 1e9);

    /// <summary>Most records in use at a time.</summary>
    public int Peak => Events(TraceKind.SlotTaken).Max(item => item.B);

    /// <summary>When the client's questions ended, in ms of the run, and with what; -1 for nothing.</summary>
    public List<(long AtMs, int Rcode)> Ends() =>
        [.. Events(TraceKind.LookupEnded).Select(item => (item.AtNs / 1_000_000, item.B))];

    /// <summary>Answers dnsmasq decided itself with this code.</summary>
    public int AnsweredBy(string rule, Rcode rcode) => Events(TraceKind.AnsweredLocally)
        .Count(item => item.Node == 1 && item.Rule.ToString() == rule && item.B == (int)rcode);

    public List<TraceEvent> Events(TraceKind kind) => Run.Trace.Of(kind);

    private static ScenarioNode Node(
        string id, string kind, string version, string address, params (string Name, string Text)[] files) =>
        new(id, kind, id, version, address,
            files.ToDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal), 0, 0);
}
