using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Tests.Flow;

/// <summary>Runs and frames as the server would send them, small enough to read.</summary>
internal static class FlowRuns
{
    internal const int Laptop = 0;
    internal const int Clients = 1;
    internal const int Dnsmasq = 2;
    internal const int Consul = 3;
    internal const int Upstream = 4;
    private const string ForwardLine = "server=/consul/10.88.10.2";
    private const long SliceNs = 40_000_000;

    internal static RunOpened Incident(int capacity = 150, bool closed = true) => new(
        "a1b2",
        "incident",
        "The incident",
        "as told",
        null,
        1,
        60_000_000,
        [
            Card("laptop", "systemd-resolved", "Laptop", 24, 36),
            Card("clients", "client", "Other clients", 24, 352) with { Detail = "20 lookups/s" },
            Card("dnsmasq", "dnsmasq", "dnsmasq", 328, 44) with
            {
                Files = [new("dnsmasq.conf", ["no-resolv", ForwardLine, "server=10.88.40.53"])],
                SlotLimit = 150,
                SlotCapacity = capacity,
            },
            Card("consul", "consul", "Consul", 836, 72) with
            {
                Files = [new("consul.json", ["{", "\"recursors\": [\"10.88.10.3\"]", "}"])],
                RecursorTimeoutMs = 2000,
            },
            Card("upstream", "upstream", "Upstream", 328, 520),
        ],
        [
            new(Laptop, Dnsmasq, 10_000, 0, 0, "VPN"),
            new(Clients, Dnsmasq, 100, 0, 0, ""),
            new(Dnsmasq, Consul, 100, 0, 0, ""),
            new(Dnsmasq, Upstream, 100, 0, 0, ""),
        ],
        [Edge(closed)],
        [],
        [],
        [],
        []);

    /// <summary>A key frame in which this many questions of the loop hold the first slots.</summary>
    internal static Frame Key(
        int laps = 0,
        int open = 0,
        int legit = 0,
        int capacity = 150,
        long atNs = 1_000_000_000)
    {
        var frame = new Frame { IsKey = true, Index = atNs / SliceNs, FromNs = atNs - SliceNs, ToNs = atNs };
        frame.Counts = new FrameCounts(laps, laps, open > 0 ? 75_000 : 0, 0, 40, 40, 0, 40, 0);
        frame.Nodes.AddRange(Enumerable.Range(0, 5).Select(_ => Idle));
        frame.Nodes[Laptop] = Idle with { Level = 4 };
        frame.Nodes[Dnsmasq] = Idle with { Held = open + legit, Loop = open, Legit = legit };
        for (var slot = 0; slot < capacity; slot++)
        {
            var free = slot < open + legit ? SlotHolder.Legit : SlotHolder.Free;
            var (holder, lap) = slot < open ? (SlotHolder.Loop, slot) : (free, 0);
            frame.Slots.Add(new SlotView(Dnsmasq, slot, holder, false, lap, slot, slot));
        }

        return frame;
    }

    internal static NodeView Idle { get; } = new(true, 0, 0, 0, 0, 0, false, 0, 0, 0, 0, [], "");

    private static LoopEdge Edge(bool closed) => new(
        Dnsmasq,
        Consul,
        "dnsmasq.conf",
        2,
        ForwardLine,
        closed ? "consul.json" : "",
        closed ? 2 : 0,
        closed ? "\"recursors\": [\"10.88.10.3\"]" : "",
        closed,
        "DS consul.");

    private static NodeCard Card(string id, string kind, string title, int x, int y) =>
        new(id, kind, title, "2.80", "10.88.10.3", x, y, [], 0, 0, [], 0, "");
}
