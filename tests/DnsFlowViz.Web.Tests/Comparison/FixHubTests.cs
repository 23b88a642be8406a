using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Reports.Comparison;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Web.Runs;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Comparison;

/// <summary>What the page hears of fixes is what the command line says of them.</summary>
public sealed class FixHubTests(LiveServer server)
{
    private const string Measured = "incident-as-measured";

    [Theory]
    [InlineData(Measured)]
    [InlineData("incident-default-options")]
    public async Task All_thirteen_verdicts_with_their_numbers_are_those_of_the_command_line(string id)
    {
        await using var viewer = await Viewer.At(server);
        var scenario = server.Services.GetRequiredService<ScenarioCatalog>().Find(id)!.Scenario!;
        var expected = FixComparer.Compare(scenario, FixCatalog.All, null, Cancel);
        Assert.Equal(13, expected.Count);

        foreach (var result in expected)
        {
            var judged = await viewer.Verdict(id, result.Fix);

            Assert.Equal(
                (result.Fix, result.Verdict, result.Heals, result.Problem, result.Note),
                (judged.Fix, judged.Verdict, judged.Heals, judged.Problem, judged.Note));
            Same(result.Before, judged.Before);
            Same(result.After, judged.After);
        }
    }

    [Fact]
    public async Task Every_fix_says_why_what_it_changes_and_what_takes_it_up()
    {
        await using var viewer = await Viewer.At(server);
        var list = await viewer.Fixes(Measured);

        Assert.Equal(FixCatalog.Ids, list.Fixes.Select(fix => fix.Id));
        Assert.All(list.Fixes, fix => Assert.NotEmpty(fix.Why));
        Assert.Equal(
            [new ChangedLine("consul.json", false, "\"recursors\": [\"10.88.10.3\"],")],
            list.Find("remove-recursors")!.Lines);
        Assert.Equal(
            [
                new ChangedLine("dnsmasq", false, "dnsmasq 2.80"),
                new ChangedLine("dnsmasq", true, "dnsmasq 2.92"),
            ],
            list.Find("upgrade-dnsmasq-2.92")!.Lines);
        Assert.Equal(["reload consul"], list.Find("remove-recursors")!.TakenUpBy);
        Assert.Empty(list.Find("restart-consul")!.Lines);
    }

    [Fact]
    public async Task The_original_and_every_fix_that_applies_open_as_runs_of_a_hundred_seconds()
    {
        await using var viewer = await Viewer.At(server);
        var list = await viewer.Fixes(Measured);

        foreach (var spec in list.Fixes.Select(fix => fix.Run!).Append(list.Original))
        {
            var reply = await viewer.Open(spec);
            Assert.Empty(reply.Problems);
            Assert.Equal((100_000_000, list.Seed), (reply.Opened!.HorizonUs, reply.Opened.Seed));
        }
    }

    [Fact]
    public async Task A_fix_that_does_not_apply_says_why_and_has_no_run()
    {
        await using var viewer = await Viewer.At(server);
        var fix = (await viewer.Fixes("incident-default-options")).Find("no-strict-order")!;

        Assert.Null(fix.Run);
        Assert.Contains("strict-order does not stand in", fix.Problem!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_scenario_and_an_unknown_fix_are_refused_with_what_there_is()
    {
        await using var viewer = await Viewer.At(server);

        var scenario = await Assert.ThrowsAsync<HubException>(() => viewer.Fixes("incident-as-dreamt"));
        Assert.Contains(Measured, scenario.Message, StringComparison.Ordinal);
        var fix = await Assert.ThrowsAsync<HubException>(() => viewer.Verdict(Measured, "remove-recursor"));
        Assert.Contains("Did you mean \"remove-recursors\"?", fix.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HubException>(() => viewer.Verdict(Measured, new string('x', 10_000)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void Same(FixOutcome expected, RunNumbers told)
    {
        Assert.Equal(
            (expected.TimeToSaturationMs, expected.PeakSlots, expected.LoopQueries, expected.Packets),
            (told.SaturationMs, told.PeakSlots, told.LoopQueries, told.Packets));
        Assert.Equal(
            (expected.SuccessPercent, expected.LatencyP50Ms, expected.LatencyP95Ms),
            (told.SuccessPercent, told.LatencyP50Ms, told.LatencyP95Ms));
        Assert.Equal((expected.Amplification, expected.RecoveryMs), (told.Amplification, told.RecoveryMs));
    }
}
