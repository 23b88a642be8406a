using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Fuzzing;
using DnsFlowViz.Reports.Fuzzing.Cases;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Properties;

/// <summary>A failing case is made small without losing what fails.</summary>
public sealed class CaseShrinkerTests
{
    [Fact]
    public void All_that_has_no_part_in_the_failure_is_taken_away()
    {
        var failing = Fuzzer.Seeds(1, 500).Select(RandomScenario.Make)
            .First(scenario => scenario.Triggers.Count > 4 && Fails(scenario));

        var smallest = CaseShrinker.Shrink(failing, Fails);

        Assert.True(Fails(smallest));
        Assert.Equal(TriggerKind.Restart, Assert.Single(smallest.Triggers).Do);
        Assert.Empty(smallest.Workloads);
        Assert.Empty(smallest.Links);
        Assert.Equal(NodeKind.Dnsmasq, Assert.Single(smallest.Nodes).Kind);
        Assert.True(smallest.HorizonUs < failing.HorizonUs);
        Assert.All(smallest.Nodes[0].Files.Values, text => Assert.True(text.Length < 40, text));
    }

    [Fact]
    public void What_cannot_be_made_smaller_stays() =>
        Assert.Equal(
            RandomScenario.Make(1),
            CaseShrinker.Shrink(RandomScenario.Make(1), _ => false) with { },
            (first, second) => ScenarioCanonical.Write(first) == ScenarioCanonical.Write(second));

    /// <summary>Stands for a bug that shows when a dnsmasq is started again.</summary>
    private static bool Fails(Scenario scenario) => scenario.Triggers.Any(
        trigger => trigger.Do == TriggerKind.Restart
            && scenario.Nodes.Any(node => node.Id == trigger.Node && node.Kind == NodeKind.Dnsmasq));
}
