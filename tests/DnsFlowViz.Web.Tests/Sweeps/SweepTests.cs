using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Reports.Outcomes;
using DnsFlowViz.Reports.Sweeps;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Sweeps;
using DnsFlowViz.Simulation.Trace;
using DnsFlowViz.Web.Runs;
using DnsFlowViz.Web.Sweeps;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Sweeps;

/// <summary>Sweeps over the hub.</summary>
public sealed class SweepTests(LiveServer server)
{
    private const string Measured = "incident-as-measured";

    private static readonly SweepOrder Small = new(
        Measured, ["dns-forward-max=50,150,300", "dnsmasq=2.80,2.81"], "22s");

    private static readonly SweepOrder Endless = new(
        Measured, ["dns-forward-max=50..1000/50", "seed=1..50+1"], "20s");

    [Fact]
    public async Task The_chart_comes_first_and_every_run_once_until_the_last()
    {
        await using var viewer = await Viewer.At(server);

        var news = await viewer.Sweep(Small).ToListAsync(TestContext.Current.CancellationToken);

        var chart = news[0].Chart!;
        Assert.Equal((3, 2), (chart.Columns, chart.Rows));
        Assert.Equal(["150", "2.81"], chart.ValuesAt(4));
        Assert.Equal(
            [new SweepOwn("150", 1), new SweepOwn("2.80", 0)], chart.Sides.Select(side => side.Own));
        Assert.Contains(new SweepFact("Length", "22 virtual s each"), chart.Stays);
        Assert.DoesNotContain(
            chart.Stays, fact => fact.Value.StartsWith("dnsmasq", StringComparison.Ordinal));
        Assert.All(news.Skip(1), one => Assert.Null(one.Chart));
        Assert.Equal(
            Enumerable.Range(0, 6),
            news.SelectMany(one => one.Runs).Select(run => run.Number).Order());
    }

    [Fact]
    public async Task A_cell_holds_the_very_numbers_of_a_single_run_and_its_file_is_that_run()
    {
        await using var viewer = await Viewer.At(server);
        var runs = await Runs(viewer, Small);

        foreach (var run in runs)
        {
            var text = await viewer.SweepScenario(Small, run.Number);
            var scenario = ScenarioReader.Read(text).Scenario!;
            var outcome = OutcomePlayer.Play(
                scenario, [], TraceLog.MostEvents, TestContext.Current.CancellationToken);
            var planned = Plan(Small).ScenarioAt(run.Number);

            Assert.Equal(outcome, SweepCells(run));
            Assert.Equal(
                RunIds.Compute(planned, planned.Seed, []), RunIds.Compute(scenario, scenario.Seed, []));
        }
    }

    [Fact]
    public async Task It_tips_where_the_command_line_says_and_the_files_are_its_own()
    {
        await using var viewer = await Viewer.At(server);
        var news = await viewer.Sweep(Small).ToListAsync(TestContext.Current.CancellationToken);
        var runs = news.SelectMany(one => one.Runs).ToArray();
        var cells = runs.Select(run => new SweepCell(run.Number, SweepCells(run))).ToArray();

        var files = await viewer.SweepFiles(Small, runs);

        var plan = Plan(Small);
        Assert.Equal([0, 3, 1, 4, 2, 5], news[^1].Tipping);
        Assert.Equal(SweepCsv.Write(plan, cells) + "\n", files.Csv);
        Assert.Equal(SweepJson.Write(plan, cells) + "\n", files.Json);
    }

    [Fact]
    public async Task Half_a_sweep_has_files_too_and_runs_of_no_cell_are_left_out()
    {
        await using var viewer = await Viewer.At(server);
        var run = (await Runs(viewer, Small))[0];

        var files = await viewer.SweepFiles(Small, run, run, run with { Number = 99 });

        Assert.Equal(2, files.Csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("no-such-scenario", "seed=1,2", "10s", "No scenario of that id")]
    [InlineData(Measured, "forward=1..2/2", "10s", "There is no parameter \"forward\".")]
    [InlineData(Measured, "dns-forward-max=50..1000", "10s", "does not say how many values")]
    [InlineData(Measured, "seed=1,2", "a while", "write a whole number with us, ms, s or m")]
    public async Task What_cannot_be_played_is_refused_in_the_words_of_the_command_line(
        string scenario, string over, string length, string words)
    {
        await using var viewer = await Viewer.At(server);

        var news = await viewer.Sweep(new SweepOrder(scenario, [over], length))
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Contains(words, Assert.Single(news).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_runs_than_a_sweep_may_have_are_refused_before_one_is_played()
    {
        await using var viewer = await Viewer.At(server);
        var order = new SweepOrder(Measured, ["dns-forward-max=50..1000/51", "seed=1..50+1"], "10s");

        var news = await viewer.Sweep(order).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            "This would be 2550 runs; a sweep may have 2500. Ask for fewer values.",
            Assert.Single(news).Problem);
    }

    [Fact]
    public async Task Every_page_plays_one_sweep_the_server_few_and_who_leaves_makes_room()
    {
        var viewers = new List<Viewer>();
        for (var i = 0; i <= RunBounds.Sweeps; i++)
        {
            viewers.Add(await Viewer.At(server));
        }

        using var stop = new CancellationTokenSource();
        var playing = viewers.Take(RunBounds.Sweeps).Select(viewer => Begun(viewer, stop.Token)).ToArray();
        await Task.WhenAll(playing.Select(one => one.Started));

        // The same page again: its own sweep makes room for the new one.
        var again = await First(viewers[0], Small);
        Assert.Null(again.Problem);

        var full = playing.Append(Begun(viewers[0], stop.Token)).ToArray();
        await Task.WhenAll(full.Select(one => one.Started));
        var refused = await viewers[^1].Sweep(Small).LastAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(
            $"This server plays {RunBounds.Sweeps} sweeps already.",
            refused.Problem,
            StringComparison.Ordinal);

        await viewers[1].DisposeAsync();
        var last = await Runs(viewers[^1], Small);
        Assert.Equal(6, last.Length);

        await stop.CancelAsync();
        foreach (var viewer in viewers)
        {
            await viewer.DisposeAsync();
        }
    }

    private static RunOutcome SweepCells(SweepRun run) => new()
    {
        SuccessPercent = run.SuccessPercent,
        LatencyP50Ms = run.LatencyP50Ms,
        LatencyP95Ms = run.LatencyP95Ms,
        PeakSlots = run.PeakSlots,
        TimeToSaturationMs = run.TimeToSaturationMs,
        LoopQueries = run.LoopQueries,
        AliveAtEnd = run.AliveAtEnd,
        Packets = run.Packets,
        ClientQuestions = run.ClientQuestions,
        Amplification = run.Amplification,
        ForwardsPerQuestion = run.ForwardsPerQuestion,
        CutBy = run.CutBy,
    };

    private static async Task<SweepRun[]> Runs(Viewer viewer, SweepOrder order) => await viewer.Sweep(order)
        .SelectMany(news => news.Runs)
        .ToArrayAsync(TestContext.Current.CancellationToken);

    /// <summary>The first message after the chart.</summary>
    private static async Task<SweepNews> First(Viewer viewer, SweepOrder order) =>
        await viewer.Sweep(order).Skip(1).FirstAsync(TestContext.Current.CancellationToken);

    /// <summary>A sweep that nobody waits for; it has started when its first runs are there.</summary>
    private static (Task Started, Task Ended) Begun(Viewer viewer, CancellationToken stop)
    {
        var started = new TaskCompletionSource();
        return (started.Task, Play());

        async Task Play()
        {
            try
            {
                await foreach (var news in viewer.SweepUntil(Endless, stop))
                {
                    if (news.Runs.Length > 0)
                    {
                        started.TrySetResult();
                    }
                }
            }
            catch (Exception) when (started.Task.IsCompleted)
            {
                // The test has ended it, or the page has gone.
            }
        }
    }

    private SweepPlan Plan(SweepOrder order) =>
        server.Services.GetRequiredService<SweepReading>().Plan(order).Plan!;
}
