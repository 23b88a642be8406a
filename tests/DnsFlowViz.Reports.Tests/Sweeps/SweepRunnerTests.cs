using System.Text.Json.Nodes;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Reports.Sweeps;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Sweeps;

namespace DnsFlowViz.Reports.Tests.Sweeps;

public sealed class SweepRunnerTests
{
    [Fact]
    public async Task Ten_cells_agree_with_single_runs_to_the_last_digit()
    {
        var plan = Plan("incident-as-measured", "dns-forward-max=50..450+100", "one-way=100us,10ms");
        var cells = await Play(plan);

        Assert.Equal(10, cells.Count);
        Assert.All(cells, cell => Assert.Equal(Single(plan, cell.Number), Numbers(cell)));
        Assert.True(cells.Select(cell => cell.Outcome.PeakSlots).Distinct().Count() > 4);
    }

    [Fact]
    public async Task What_a_sweep_holds_does_not_depend_on_who_was_first()
    {
        var plan = Plan("incident-default-options", "seed=1..6+1");

        Assert.Equal(SweepCsv.Write(plan, await Play(plan)), SweepCsv.Write(plan, await Play(plan)));
    }

    [Fact]
    public async Task The_tipping_line_lies_where_half_of_the_lookups_fail()
    {
        var plan = Plan("incident-as-measured", "dnsmasq=2.80,2.81,2.86");
        var cells = await Play(plan);

        Assert.Equal([new TippingEdge(0, 1)], TippingLine.Find(plan, cells));
        Assert.EndsWith(
            "tips between dnsmasq 2.80 and dnsmasq 2.81",
            SweepText.Write(plan, cells),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_tipping_line_that_is_said_and_two_parameters_make_a_grid()
    {
        var plan = Plan("incident-default-options", "dnsmasq=2.81,2.92", "load=5,10,20");
        var cells = await Play(plan);

        Assert.Equal(
            """
            settled lookups answered, percent; across dnsmasq, down load:legitimate

                2.81  2.92
             5   100   100
            10   100   100
            20   100   100

            no tipping line in this range
            """.ReplaceLineEndings("\n"),
            SweepText.Write(plan, cells));
    }

    [Fact]
    public async Task Json_and_csv_hold_every_cell_with_its_values()
    {
        var plan = Plan("incident-default-options", "dnsmasq=2.80,2.81", "load=5,10,20");
        var cells = await Play(plan);

        var json = JsonNode.Parse(SweepJson.Write(plan, cells))!;
        Assert.Equal((6, 6), ((int)json["runs"]!, json["cells"]!.AsArray().Count));
        Assert.Equal(["2.81", "10"], json["cells"]![3]!["values"]!.AsArray().Select(value => (string)value!));
        Assert.Equal("no tipping line in this range", (string)json["tippingWords"]!);
        var rows = SweepCsv.Write(plan, cells).Split('\n');
        Assert.StartsWith("dnsmasq,load:legitimate,successPercent,", rows[0], StringComparison.Ordinal);
        Assert.Equal(7, rows.Length);
        Assert.StartsWith("2.81,10,100,", rows[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_sweep_ends_at_once_and_what_is_done_stays_done()
    {
        var plan = Plan("incident-as-told", "dns-forward-max=100..600+20", "seed=1..20+1");
        using var stop = new CancellationTokenSource();
        var cells = new List<SweepCell>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var cell in SweepRunner.PlayAsync(plan, stop.Token))
            {
                cells.Add(cell);
                await stop.CancelAsync();
            }
        });

        Assert.InRange(cells.Count, 1, plan.Count / 10);
    }

    [Fact]
    public async Task A_reader_that_goes_away_stops_the_runs()
    {
        var plan = Plan("incident-as-told", "dns-forward-max=100..600+20", "seed=1..20+1");
        await foreach (var cell in SweepRunner.PlayAsync(plan, TestContext.Current.CancellationToken))
        {
            Assert.InRange(cell.Number, 0, plan.Count - 1);
            break;
        }
    }

    private static SweepPlan Plan(string id, params string[] over)
    {
        var (plan, problem) = SweepPlan.Make(ShippedScenario.Read(id) with { HorizonUs = 30_000_000 }, over);
        Assert.Null(problem);
        return plan!;
    }

    private static async Task<List<SweepCell>> Play(SweepPlan plan)
    {
        var cells = new List<SweepCell>();
        await foreach (var cell in SweepRunner.PlayAsync(plan, TestContext.Current.CancellationToken))
        {
            cells.Add(cell);
        }

        return [.. cells.OrderBy(cell => cell.Number)];
    }

    private static (double?, double?, double?, int, double?, int, bool) Numbers(SweepCell cell) => (
        cell.Outcome.SuccessPercent, cell.Outcome.LatencyP50Ms, cell.Outcome.LatencyP95Ms,
        cell.Outcome.PeakSlots, cell.Outcome.TimeToSaturationMs, cell.Outcome.LoopQueries,
        cell.Outcome.AliveAtEnd);

    /// <summary>The same numbers of the cell's scenario, recorded and summed up as <c>dnsflow run</c>
    /// does.</summary>
    private static (double?, double?, double?, int, double?, int, bool) Single(SweepPlan plan, int cell)
    {
        var scenario = plan.ScenarioAt(cell);
        var recorder = new Recorder(scenario, scenario.Seed, []);
        while (recorder.Advance(100_000))
        {
        }

        var run = SummaryBuilder.Build(recorder.Recording.Run, "", recorder.Recording.CutBy);
        var settled = run.Workloads[0].Phases.Single(phase => phase.Name == "settled");
        return (
            settled.SuccessPercent, settled.LatencyP50Ms, settled.LatencyP95Ms, run.PeakSlots,
            run.TimeToLimitMs, run.Laps, run.AliveAtEnd);
    }
}
