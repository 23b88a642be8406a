using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Web.Comparison;
using DnsFlowViz.Web.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Comparison;

/// <summary>Judging is bounded, shared, and stops with who asked.</summary>
public sealed class FixBenchTests(LiveServer server)
{
    private const string Id = "incident-default-options";
    private static readonly Fix OneFix = FixCatalog.Find("remove-recursors")!;

    private Scenario Scenario => server.Services.GetRequiredService<ScenarioCatalog>().Find(Id)!.Scenario!;

    [Fact]
    public async Task Two_pages_that_ask_the_same_hear_the_same_one_result()
    {
        using var bench = new FixBench();

        var both = await Task.WhenAll(
            bench.Judge(Id, Scenario, OneFix, Cancel), bench.Judge(Id, Scenario, OneFix, Cancel));

        Assert.Same(both[0], both[1]);
        Assert.Same(both[0], await bench.Judge(Id, Scenario, OneFix, Cancel));
    }

    [Fact]
    public async Task Who_leaves_stops_its_runs_and_the_next_is_judged_all_the_same()
    {
        using var bench = new FixBench();
        using var leaves = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var left = bench.Judge(Id, Scenario, OneFix, leaves.Token);
        var stays = bench.Judge(Id, Scenario, OneFix, Cancel);

        await leaves.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal("cures", (await stays).Verdict);
    }

    [Fact]
    public async Task One_question_too_many_is_told_to_come_again()
    {
        using var bench = new FixBench();
        using var leaves = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var waiting = Enumerable.Range(0, RunBounds.WaitingForVerdicts)
            .Select(_ => bench.Judge(Id, Scenario, OneFix, leaves.Token)).ToArray();

        var refusal = await Assert.ThrowsAsync<RunRefusedException>(
            () => bench.Judge(Id, Scenario, OneFix, Cancel));

        Assert.Contains("Ask again", refusal.Message, StringComparison.Ordinal);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
        Assert.Equal("cures", (await bench.Judge(Id, Scenario, OneFix, Cancel)).Verdict);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
