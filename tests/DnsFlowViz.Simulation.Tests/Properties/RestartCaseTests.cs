using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Fuzzing;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Properties;

/// <summary>
/// Random cases in which a client is restarted, a daemon comes up as another release, or a fix is done.
/// </summary>
public sealed class RestartCaseTests
{
    private const int Cases = 40;

    [Theory]
    [InlineData(NodeKind.SystemdResolved, null, null)]
    [InlineData(NodeKind.SystemdResolved, "247", "252")]
    [InlineData(NodeKind.Consul, "1.19.1", "1.4.4")]
    [InlineData(NodeKind.Dnsmasq, "2.92", "2.80")]
    [InlineData(NodeKind.Dnsmasq, "2.85", "as told")]
    public void What_comes_up_as_another_release_keeps_every_promise(
        string kind, string? first, string? second) =>
        Assert.All(Fuzzer.Seeds(9, Cases), seed =>
        {
            var scenario = Read(seed);
            var draw = new RandomStream(seed, "restarts");
            Check(seed, scenario, scenario.Nodes.Where(node => node.Kind == kind).SelectMany(node =>
                new[] { Restart(draw, node, scenario, first), Restart(draw, node, scenario, second) }));
        });

    [Fact]
    public void Every_fix_can_be_done_in_the_storm_of_any_case() =>
        Assert.All(Fuzzer.Seeds(11, Cases), seed =>
        {
            var scenario = Read(seed);
            foreach (var fix in FixCatalog.All)
            {
                Check(seed, scenario, fix.Apply(scenario).At(scenario.HorizonUs / 2));
            }
        });

    private static void Check(ulong seed, Scenario scenario, IEnumerable<Trigger> added)
    {
        var played = scenario with { Triggers = [.. scenario.Triggers, .. added] };
        var broken = Fuzzer.Check(ScenarioCanonical.Write(played));
        Assert.True(broken is null, $"case {seed} breaks \"{broken?.Invariant}\": {broken?.Words}");
    }

    private static Trigger Restart(
        RandomStream draw, ScenarioNode node, Scenario scenario, string? version) => new(
        draw.Below(scenario.HorizonUs), TriggerKind.Restart, node.Id, DowntimeUs: draw.Below(200_000),
        Version: version);

    private static Scenario Read(ulong seed) => ScenarioReader.Read(Fuzzer.TextOf(seed)).Scenario!;
}
