using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// Slots taken are slots freed plus slots held, at every event; a stopped dnsmasq holds none.
/// </summary>
internal static class SlotsAreConserved
{
    public static string? BrokenBy(PlayedCase played)
    {
        var held = played.Scenario.Nodes.Select(_ => new Dictionary<int, int>()).ToArray();
        foreach (var item in played.Events)
        {
            var slots = held[item.Node];
            var wrong = item.Kind switch
            {
                TraceKind.SlotTaken when !slots.TryAdd(item.A, item.Query) => "a held slot was taken",
                TraceKind.SlotFreed when !slots.Remove(item.A, out var query) || query != item.Query =>
                    "a slot was freed that its query did not hold",
                TraceKind.SlotTaken or TraceKind.SlotFreed when slots.Count != item.B =>
                    $"{slots.Count} slots are held and the event says {item.B}",
                TraceKind.SentAgain when played.KindOf(item.Node) == NodeKind.Dnsmasq
                    && !slots.ContainsKey(item.A) => "a query was sent again without a slot",
                TraceKind.NodeStopped when slots.Count > 0 => "a stopped daemon holds slots",
                _ => null,
            };
            if (wrong is not null)
            {
                return Said.At(played, item, wrong);
            }
        }

        return null;
    }
}
