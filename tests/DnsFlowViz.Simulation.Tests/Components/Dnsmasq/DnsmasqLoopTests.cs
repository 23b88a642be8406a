using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>
/// What one question for the DS of consul does to each release, with a real Consul behind it.
/// </summary>
public sealed class DnsmasqLoopTests
{
    [Theory]
    [InlineData("2.76")]
    [InlineData("2.78")]
    [InlineData("2.79")]
    [InlineData("2.80")]
    public void Up_to_2_80_one_question_fills_the_table_for_ever(string version)
    {
        var bench = new LoopBench(version).Ask(100).Play(12);

        Assert.Equal(151, bench.Peak);
        Assert.InRange(bench.ConsulAsked(8.1, 10.1), 149, 153);
    }

    [Theory]
    [InlineData("2.81")]
    [InlineData("2.83")]
    [InlineData("2.85")]
    [InlineData("2.92")]
    public void From_2_81_to_2_85_and_in_2_92_the_question_never_reaches_consul(string version)
    {
        var bench = new LoopBench(version).Ask(100).Play(6);

        Assert.Equal((0, 1), (bench.ConsulAsked(), bench.Peak));
    }

    [Theory]
    [InlineData("2.86")]
    [InlineData("2.88")]
    [InlineData("2.90")]
    [InlineData("2.91")]
    public void From_2_86_to_2_91_the_question_makes_one_lap_and_ends_in_servfail(string version)
    {
        var bench = new LoopBench(version).Ask(100).Play(8);

        Assert.Equal((1, 1), (bench.ConsulAsked(), bench.Peak));
        var (at, rcode) = Assert.Single(bench.Ends());
        Assert.InRange(at, 2_095, 2_115);
        Assert.Equal((int)Rcode.SERVFAIL, rcode);
    }

    [Fact]
    public void In_2_92_a_name_below_the_domain_still_makes_its_lap()
    {
        var bench = new LoopBench("2.92").Ask(100, "xyz.service.consul").Play(8);

        Assert.InRange(bench.ConsulAsked(), 1, 2);
        Assert.Equal((int)Rcode.SERVFAIL, Assert.Single(bench.Ends()).Rcode);
    }

    [Fact]
    public void Asked_again_and_again_2_90_bursts_until_nobody_can_join()
    {
        var bench = new LoopBench("2.90");
        for (var i = 0; i < 20; i++)
        {
            // Late in a second, so that two whole seconds have passed before Consul gives up.
            bench.Ask(1_700 + (500 * i));
        }

        bench.Play(16);

        var refused = bench.AnsweredBy("D27", Rcode.REFUSED);
        Assert.True(refused >= 3, $"{refused} bursts");
        Assert.InRange(bench.ConsulAsked() / (double)refused, 140, 152);
        Assert.InRange(bench.Peak, 1, 3);
        Assert.All(bench.Ends(), end => Assert.Equal((int)Rcode.SERVFAIL, end.Rcode));
        Assert.Equal(0, bench.ConsulAsked(13.5));
        Assert.All(
            bench.Events(TraceKind.LogLinePrinted).Where(item => item.Node == 1).Skip(1),
            item => Assert.Equal((int)LogLine.DnsmasqMaximumReached, item.A));
    }
}
