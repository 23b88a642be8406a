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
    public void Loop_detection_does_not_see_a_loop_behind_a_domain()
    {
        var bench = new LoopBench("2.80", "dns-loop-detect\nserver=/consul/10.88.10.2").Ask(100).Play(3);

        Assert.Equal(151, bench.Peak);
        Assert.DoesNotContain(
            bench.Events(TraceKind.LogLinePrinted), item => item.A == (int)LogLine.DnsmasqLoopDetected);
    }

    [Fact]
    public void Loop_detection_sees_a_default_server_that_asks_back()
    {
        var bench = new LoopBench("2.80", "no-resolv\ndns-loop-detect\nserver=10.88.10.2")
            .Ask(100, "a.example", "A").Play(3);

        var line = Assert.Single(
            bench.Events(TraceKind.LogLinePrinted), item => item.A == (int)LogLine.DnsmasqLoopDetected);
        Assert.Equal(
            "dnsmasq[612]: NOT using nameserver 10.88.10.2#53 - query loop detected",
            LogText.Of(line, bench.Run.Names, bench.Run.Queries, ["", "", "10.88.10.2"]));
        Assert.Equal((int)Rcode.REFUSED, Assert.Single(bench.Ends()).Rcode);
    }
}
