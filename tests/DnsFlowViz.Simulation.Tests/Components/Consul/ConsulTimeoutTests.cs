using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Consul;

public sealed class ConsulTimeoutTests
{
    private const string ToConsul = "server=/consul/10.88.10.2";

    [Fact]
    public void A_timeout_is_heard_of_within_a_millisecond_or_two_and_in_the_order_of_the_questions()
    {
        var run = new LabRun().WithDnsmasq("10.88.10.3", ToConsul)
            .WithConsul("consul", "10.88.10.2", "10.88.10.3").Asked("DS", "consul.").Play(3).Run;
        var asked = run.Trace.Of(TraceKind.RecursionOpened).Select(opened => opened.Query).ToList();
        var answered = run.Trace.Of(TraceKind.AnswerSent)
            .Where(sent => run.Scenario.Nodes[sent.Node].Id == "consul").ToList();

        Assert.Equal(151, answered.Count);
        Assert.Equal(asked.Take(151), answered.Select(sent => sent.Query));
        var lateNs = run.Trace.Of(TraceKind.TimedOut).Where(over => over.Query >= 0)
            .Select(over => over.AtNs - SentAtNs(run.Trace, over.Query) - 2_000_000_000).ToList();
        Assert.InRange(lateNs.Min(), 30_000, 2_000_000);
        Assert.InRange(lateNs.Order().ElementAt(lateNs.Count / 2), 60_000, 12_000_000);
    }

    [Fact]
    public void Bursts_widen_from_cycle_to_cycle_and_stay_151_laps()
    {
        var run = new LabRun().WithDnsmasq("10.88.10.3", ToConsul)
            .WithConsul("consul", "10.88.10.2", "10.88.10.3").Asked("DS", "consul.").Play(41);
        var laps = run.LoopQueries("consul");
        var widths = Enumerable.Range(0, 20).Select(cycle => laps.Skip(cycle * 151).Take(151).ToList())
            .Select(burst => burst[^1] - burst[0]).ToList();

        // Measured without load: 16 ms at first, 45-75 in the next cycles, 100 to 200 ms after 16 s.
        Assert.InRange(widths[0], 0.011, 0.034);
        Assert.InRange(widths[1], 0.025, 0.075);
        Assert.InRange(widths[12], 0.075, 0.3);
        Assert.Equal(75.5, run.LoopRate("consul", 1, 39));
    }

    private static long SentAtNs(TraceLog trace, int query) =>
        trace.Of(TraceKind.QuerySent).First(sent => sent.Query == query).AtNs;
}
