using System.Globalization;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing.Cases;

/// <summary>Makes a whole scenario from one number: who stands where, with which config, and what happens.
/// </summary>
public static class RandomScenario
{
    private static readonly long[] Horizons = [300_000, 2_000_000, 8_000_000, 20_000_000, 45_000_000];

    /// <summary>The scenario of a seed, which is also the seed of its run.</summary>
    public static Scenario Make(ulong seed)
    {
        var network = CaseNetwork.Make(new CaseDraw(seed, "network"));
        var nodes = CaseNodes.Make(
            new CaseDraw(seed, "nodes"), network, new CaseDraw(seed, "formats"));
        var traffic = new CaseDraw(seed, "traffic");
        var horizonUs = traffic.Between(1, traffic.OneOf(Horizons));
        return new Scenario(
            ScenarioFormat.Version,
            string.Create(CultureInfo.InvariantCulture, $"case-{seed:x16}"),
            string.Create(CultureInfo.InvariantCulture, $"Case {seed}"),
            ScenarioFormat.AsMeasured,
            null,
            nodes,
            CaseTraffic.Links(traffic, nodes),
            CaseTraffic.Loads(traffic, nodes, horizonUs),
            CaseTriggers.Make(new CaseDraw(seed, "triggers"), network, nodes, horizonUs),
            horizonUs,
            seed,
            Array.Empty<SpeedStep>(),
            [],
            "");
    }
}
