using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Web.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Hubs;

public sealed class ReadTests(LiveServer server)
{
    private const string Told = "incident-as-told";

    [Fact]
    public async Task The_overview_of_the_incident_as_told_reaches_exactly_150_slots()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);
        var overview = await viewer.Overview(run, 600);

        Assert.Equal(150, overview.SlotsMax.Max());
        Assert.Equal(601, overview.EdgesNs.Length);
        Assert.Equal(run.HorizonUs * 1000, overview.PlayedToNs);
        Assert.Null(overview.CutBy);
    }

    [Fact]
    public async Task Every_shipped_scenario_has_the_trace_hash_that_a_recorder_computes_without_a_server()
    {
        var catalog = server.Services.GetRequiredService<ScenarioCatalog>();
        Assert.NotEmpty(catalog.Ids);
        foreach (var id in catalog.Ids)
        {
            // One viewer may not ask for all of them in the second that they take together.
            await using var viewer = await Viewer.At(server);
            var scenario = catalog.Find(id)!.Scenario!;
            var recorder = new Recorder(scenario, scenario.Seed, []);
            while (recorder.Advance(100_000))
            {
            }

            var overview = await viewer.Overview(await viewer.Shipped(id), 10);
            Assert.Equal(recorder.Recording.TraceHash, overview.TraceHash);
        }
    }

    [Fact]
    public async Task The_log_ends_at_the_playhead_and_has_no_more_lines_than_asked_for()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);
        const long until = 30_000_000_000;
        var all = await viewer.Log(run.RunId, until, 500);
        Assert.NotEmpty(all);
        Assert.All(all, line => Assert.InRange(line.AtNs, 0, until));

        var last = await viewer.Log(run.RunId, until, 1);
        Assert.Equal(all[^1], Assert.Single(last));
    }

    [Fact]
    public async Task A_step_forward_and_a_step_back_meet_again()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);
        var first = await viewer.Step(run.RunId, 10_000_000_000, "event", forward: true);
        var second = await viewer.Step(run.RunId, first, "event", forward: true);
        Assert.True(second > first && first > 10_000_000_000);

        Assert.Equal(first, await viewer.Step(run.RunId, second, "event", forward: false));
    }
}
