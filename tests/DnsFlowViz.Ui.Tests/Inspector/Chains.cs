using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Ui.Tests.State;

namespace DnsFlowViz.Ui.Tests.Inspector;

/// <summary>
/// The chain of the test incident: the laptop asks at 5 s, then every 0.2 ms another hop between dnsmasq and
/// Consul; hop <c>n</c> is query <c>100 + n</c>, and those that dnsmasq is asked hold its slots.
/// </summary>
internal static class Chains
{
    public const int FirstQuery = 100;
    public const long StartNs = 5 * Runs.Second;
    public const long StepNs = 200_000;

    private const int Laptop = 0;
    private const int Dnsmasq = 1;
    private const int Consul = 2;

    /// <summary>A chain of so many hops with one of them pointed at.</summary>
    public static Chain Of(int hops, int self, params ChainKin[] kin) => new(
        [.. Enumerable.Range(0, hops).Select(Hop)],
        self,
        kin,
        ["DS consul."],
        [
            new RuleText("T4", "the told laptop sends one DS consul.", "Stub clients", "as told", "the post"),
            new RuleText("D17", "Whom a new query is sent to", "dnsmasq", "2.76–", "forward.c forward_query"),
            new RuleText(
                "M1", "Every DS question goes to the recursors", "Consul", "1.4–", "serve_mux.go match"),
            new RuleText("D10", "The table holds one more", "dnsmasq", "2.76–2.85", "forward.c get_new_frec"),
        ],
        [
            new LineText(Dnsmasq, "dnsmasq.conf", 2, "server=/consul/10.88.10.2"),
            new LineText(Consul, "consul.json", 2, "\"recursors\": [\"10.88.10.3\"]"),
        ],
        "");

    /// <summary>A hop: even ones are asked of dnsmasq and hold slot <c>hop / 2</c>.</summary>
    public static ChainHop Hop(int at)
    {
        var sent = StartNs + (at * StepNs);
        var toDnsmasq = at % 2 == 0;
        return new ChainHop
        {
            Query = FirstQuery + at,
            From = at == 0 ? Laptop : toDnsmasq ? Consul : Dnsmasq,
            To = toDnsmasq ? Dnsmasq : Consul,
            Lap = at / 2,
            Id = 0x7c00 + at,
            Port = 40_000 + at,
            Sendings = 1,
            SentNs = sent,
            LastSentNs = sent,
            ArrivedNs = sent + 100_000,
            TakenNs = sent + 150_000,
            Taken = toDnsmasq ? HopTaken.Slot : HopTaken.Recursion,
            Slot = toDnsmasq ? at / 2 : -1,
            FreedNs = -1,
            AnsweredNs = -1,
            EndedNs = StartNs + (3 * Runs.Second) - (at * 1000),
            Outcome = HopOutcome.TimedOut,
            Rcode = -1,
            SentBy = at == 0 ? 0 : toDnsmasq ? 2 : 1,
            TakenBy = toDnsmasq ? 3 : 2,
            AnsweredBy = -1,
            Line = at == 0 ? -1 : toDnsmasq ? 1 : 0,
        };
    }
}
