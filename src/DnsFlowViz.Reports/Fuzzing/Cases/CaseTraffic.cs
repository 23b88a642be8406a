using System.Globalization;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing.Cases;

/// <summary>The links and the steady lookups of a case.</summary>
internal static class CaseTraffic
{
    private const int MostPerSecondMilli = 300_000;
    private static readonly long[] Delays = [0, 50, 100, 1_000, 10_000, 80_000, 300_000];
    private static readonly int[] Losses = [0, 0, 0, 1_000, 50_000, 300_000, 1_000_000];

    /// <summary>A link for about half of the pairs.</summary>
    public static IReadOnlyList<ScenarioLink> Links(CaseDraw draw, IReadOnlyList<ScenarioNode> nodes) =>
    [
        .. from near in Enumerable.Range(0, nodes.Count)
           from far in Enumerable.Range(near + 1, nodes.Count - near - 1)
           where draw.Happens(50)
           let delay = draw.OneOf(Delays)
           let jitter = draw.Happens(50) ? draw.OneOf(Delays) : 0
           select new ScenarioLink(
               nodes[near].Id, nodes[far].Id, delay, jitter, draw.OneOf(Losses), ""),
    ];

    /// <summary>Up to three loads of plain clients.</summary>
    public static IReadOnlyList<Workload> Loads(
        CaseDraw draw, IReadOnlyList<ScenarioNode> nodes, long horizonUs)
    {
        var senders = nodes.Where(node => node.Kind == NodeKind.Client).ToArray();
        var asked = nodes
            .Where(node => node.Kind is NodeKind.Dnsmasq or NodeKind.Consul or NodeKind.Upstream)
            .ToArray();
        return
        [
            .. Enumerable.Range(0, draw.Count(0, 3)).Select(number => Load(
                draw,
                number,
                draw.OneOf(senders),
                draw.Happens(80) ? asked[0] : draw.OneOf(asked),
                horizonUs)),
        ];
    }

    private static Workload Load(
        CaseDraw draw, int number, ScenarioNode asking, ScenarioNode asked, long horizonUs)
    {
        var start = draw.Happens(50) ? draw.Between(0, horizonUs / 2) : (long?)null;
        return new Workload(
            string.Create(CultureInfo.InvariantCulture, $"load-{number}"),
            draw.OneOf(WorkloadClient.All),
            draw.OneOf(WorkloadKind.All),
            draw.Count(1, draw.Happens(30) ? MostPerSecondMilli : MostPerSecondMilli / 10),
            asking.Id,
            asked.Id,
            start,
            draw.Happens(50) ? draw.Between((start ?? 0) + 1, horizonUs) : null);
    }
}
