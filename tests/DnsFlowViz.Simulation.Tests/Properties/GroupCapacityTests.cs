using DnsFlowViz.Reports.Fuzzing;
using DnsFlowViz.Reports.Fuzzing.Invariants;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Properties;

/// <summary>The check of the limit knows that it is each group's own from 2.86 on.</summary>
public sealed class GroupCapacityTests
{
    [Theory]
    [InlineData("as told", 151, false)]
    [InlineData("as told", 150, true)]
    [InlineData("2.80", 150, false)]
    [InlineData("2.80", 149, true)]
    [InlineData("2.85", 149, true)]
    [InlineData("2.86", 151, false)]
    [InlineData("2.86", 100, true)]
    public void The_version_says_what_is_counted(string version, int limit, bool isBroken)
    {
        var played = CasePlayer.Play(Shipped.Read("incident-default-options"));
        Assert.Contains(played.Events, item => item is { Kind: TraceKind.SlotTaken, B: 151 });

        var looked = played with { Scenario = AsIf(played.Scenario, version, limit) };

        Assert.Equal(isBroken, AllInvariants.Named("capacity is kept").BrokenBy(looked) is not null);
    }

    /// <summary>The same scenario, as if another version and limit had been asked for.</summary>
    private static Scenario AsIf(Scenario scenario, string version, int limit) => scenario with
    {
        Nodes =
        [
            .. scenario.Nodes.Select(node => node.Kind != NodeKind.Dnsmasq ? node : node with
            {
                Version = version,
                Files = new Dictionary<string, string> { ["dnsmasq.conf"] = $"dns-forward-max={limit}" },
            }),
        ],
    };
}
