using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components;

/// <summary>
/// A whole run of the network that was measured: a laptop asks one question after five seconds, other clients
/// send a steady load from the start, and no link takes any time. Instants are seconds from the laptop's
/// question, which never falls on the instant of a load's query.
/// </summary>
/// <param name="seed">Seed of the run.</param>
internal sealed class LabRun(ulong seed = 1)
{
    private const string Dnsmasq = "dnsmasq";
    private readonly long _askedUs = 5_000_000 + (long)(seed * 7_919 % 13_000);
    private readonly List<ScenarioNode> _nodes =
    [
        Node("laptop", NodeKind.Client, "", "10.88.30.14", "resolv.conf", "nameserver 10.88.10.3"),
        Node("clients", NodeKind.Client, "", "10.88.30.21", "resolv.conf", "nameserver 10.88.10.3"),
        Node("upstream", NodeKind.Upstream, "", "10.88.40.53", "upstream.json", "{}"),
    ];

    private readonly List<Trigger> _triggers = [];
    private readonly List<Workload> _workloads = [];

    /// <summary>The run as it is read, after <see cref="Play"/>.</summary>
    public Recording Recording { get; private set; } = null!;

    /// <summary>The run itself, after <see cref="Play"/>.</summary>
    public SimulatedRun Run => Recording.Run;

    /// <summary>The run in numbers, after <see cref="Play"/>.</summary>
    public RunSummary Summary { get; private set; } = null!;

    /// <summary>The instants of the run that have a name, after <see cref="Play"/>.</summary>
    public Moment[] Moments { get; private set; } = [];

    /// <summary>A dnsmasq 2.80 with these lines and the upstream.</summary>
    public LabRun WithDnsmasq(string address, params string[] lines)
    {
        var id = address == "10.88.10.3" ? Dnsmasq : $"dnsmasq-{address[(address.LastIndexOf('.') + 1)..]}";
        string[] all = ["no-resolv", .. lines, "server=10.88.40.53"];
        _nodes.Add(Node(id, NodeKind.Dnsmasq, "2.80", address, "dnsmasq.conf", string.Join('\n', all)));
        return this;
    }

    /// <summary>The release of every Consul.</summary>
    public string ConsulVersion { get; init; } = "1.8.7";

    /// <summary>A Consul with these recursors.</summary>
    public LabRun WithConsul(string id, string address, params string[] recursors)
    {
        var list = string.Join(", ", recursors.Select(recursor => $"\"{recursor}\""));
        var text = $$"""
            { "ports": { "dns": 53 }, "client_addr": "{{address}}", "recursors": [{{list}}],
              "service": { "name": "xyz", "address": "10.88.20.17" } }
            """;
        _nodes.Add(Node(id, NodeKind.Consul, ConsulVersion, address, "consul.json", text));
        return this;
    }

    /// <summary>A load of the clients, from the start to the end.</summary>
    public LabRun WithLoad(string kind, int perSecond)
    {
        _workloads.Add(new Workload(
            kind, WorkloadClient.Once, kind, perSecond * 1_000, "clients", Dnsmasq, null, null));
        return this;
    }

    /// <summary>The question of the laptop.</summary>
    public LabRun Asked(string type, string name) =>
        Then(0, new Trigger(0, TriggerKind.Ask, "laptop", name, type));

    /// <summary>The question of the laptop, asked as <c>dig</c> was told to.</summary>
    public LabRun Asked(string edns, int tries, long waitUs) => Then(
        0,
        new Trigger(
            0, TriggerKind.Ask, "laptop", "consul.", "DS", Edns: edns, Tries: tries, WaitUs: waitUs));

    /// <summary>Something done some seconds after the question.</summary>
    public LabRun Then(double seconds, Trigger trigger)
    {
        _triggers.Add(trigger with { AtUs = _askedUs + (long)(seconds * 1_000_000) });
        return this;
    }

    /// <summary>Plays until so many seconds after the question.</summary>
    public LabRun Play(int seconds)
    {
        var horizonUs = _askedUs + (seconds * 1_000_000L);
        var scenario = new Scenario(
            1, "lab", "Lab", "as measured", null, _nodes, Links(), _workloads, _triggers, horizonUs, seed,
            [], [], "");
        var recorder = new Recorder(scenario, scenario.Seed, []);
        while (recorder.Advance(100_000))
        {
            Assert.Null(recorder.Recording.CutBy);
        }

        Recording = recorder.Recording;
        Moments = MomentFinder.Find(recorder.Recording);
        Summary = SummaryBuilder.Build(Run, "lab", null);
        return this;
    }

    /// <summary>Queries that a node's socket dropped.</summary>
    public int Drops(string id) => Events(TraceKind.QueryDropped).Count(item => IdOf(item.Node) == id);

    /// <summary>Instants at which a Consul sent a question to the first dnsmasq.</summary>
    public List<double> LoopQueries(string consul) =>
    [
        .. Events(TraceKind.QuerySent)
            .Where(item => IdOf(item.Node) == consul && IdOf(item.Peer) == Dnsmasq).Select(Seconds),
    ];

    /// <summary>How many of those fell between two instants, per second.</summary>
    public double LoopRate(string consul, double from, double to) =>
        LoopQueries(consul).Count(at => at >= from && at < to) / (to - from);

    /// <summary>The lookups of a load: when each began and ended, and its code, -1 for none.</summary>
    public List<(double Began, double Ended, int Rcode)> Lookups(int workload) =>
    [
        .. Events(TraceKind.LookupEnded).Where(item => item.A == workload)
            .Select(item => (Seconds(item) - (item.C / 1e6), Seconds(item), item.B)),
    ];

    /// <summary>Percent of the lookups of a load, begun between two instants, that were answered.</summary>
    public double Success(int workload, double from, double to)
    {
        var begun = Lookups(workload).Where(item => item.Began >= from && item.Began < to).ToList();
        return 100.0 * begun.Count(item => item.Rcode is 0 or 3) / begun.Count;
    }

    /// <summary>The code the laptop got and the seconds it took; -1 for none.</summary>
    public (int Rcode, double Took) LaptopsAnswer()
    {
        var end = Events(TraceKind.LookupEnded).First(item => item.A == -1);
        return (end.B, end.C / 1e6);
    }

    private List<ScenarioLink> Links() =>
    [
        .. from one in _nodes
           from other in _nodes
           where string.CompareOrdinal(one.Id, other.Id) < 0
           select new ScenarioLink(one.Id, other.Id, 0, 0, 0, ""),
    ];

    private string IdOf(byte node) => Run.Scenario.Nodes[node].Id;

    private double Seconds(TraceEvent item) => (item.AtNs / 1e9) - (_askedUs / 1e6);

    private List<TraceEvent> Events(TraceKind kind) => Run.Trace.Of(kind);

    private static ScenarioNode Node(
        string id, string kind, string version, string address, string file, string text) =>
        new(id, kind, id, version, address, new Dictionary<string, string> { [file] = text }, 0, 0);
}
