using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>What a running dnsmasq reads again, and what only a new one reads.</summary>
public sealed class ReloadRulesTests
{
    private const string Before = "server=10.0.0.2\nno-resolv\nlocal=/a.test/\ndns-forward-max=5";
    private const string After = "server=10.0.0.2\nno-resolv\ndns-forward-max=9\ncache-size=0";
    private static readonly Answer Found = new(Rcode.NOERROR, true, false, false, 300);

    [Fact]
    public void Of_new_texts_a_running_one_takes_up_resolv_conf_only()
    {
        var started = new Dictionary<string, string> { ["dnsmasq.conf"] = "old", ["resolv.conf"] = "old" };
        var now = new Dictionary<string, string> { ["dnsmasq.conf"] = "new", ["resolv.conf"] = "new" };
        var force = ReloadRules.InForce(started, now);

        Assert.Equal(("old", "new"), (force["dnsmasq.conf"], force["resolv.conf"]));
    }

    [Fact]
    public void A_reload_does_not_read_dnsmasq_conf_and_a_restart_does()
    {
        var bench = Bench(Before).Ask(10, "a.test").Reload(100, "dnsmasq.conf", After)
            .Ask(200, "a.test").Restart(300).Ask(500, "a.test").Play(1);

        Assert.Equal([(int)Rcode.NXDOMAIN, (int)Rcode.NXDOMAIN, (int)Rcode.NOERROR], bench.Ends());
    }

    [Theory]
    [InlineData(false, 6)]
    [InlineData(true, 10)]
    public void Dns_forward_max_is_read_anew_by_a_restart_only(bool restarts, int peak)
    {
        var bench = new DnsmasqBench("2.80", Before, (_, _) => null).Reload(10, "dnsmasq.conf", After);
        bench = (restarts ? bench.Restart(50) : bench).Load(100, 1_000).Play(2);

        Assert.Equal(peak, bench.Events(TraceKind.SlotTaken).Max(item => item.B));
    }

    [Fact]
    public void The_board_has_places_for_the_limit_a_restart_brings()
    {
        var run = Bench(Before).Reload(10, "dnsmasq.conf", After).Restart(50).Play(1).Run;
        var opened = RunDescriber.Describe(run.Scenario, 1, "id", []);

        Assert.Equal((5, 10), (opened.Nodes[1].SlotLimit, opened.Nodes[1].SlotCapacity));
    }

    [Fact]
    public void A_cache_size_is_read_anew_by_a_restart()
    {
        var bench = Bench("server=10.0.0.2\nno-resolv").Reload(10, "dnsmasq.conf", After)
            .Ask(100, "b.test").Ask(200, "b.test").Restart(300).Ask(500, "b.test").Ask(600, "b.test").Play(1);

        Assert.Equal(3, bench.Server.Asked.Count);
    }

    [Fact]
    public void A_restart_takes_its_servers_up_once()
    {
        var bench = Bench("server=10.0.0.2\nno-resolv\ndns-loop-detect").Restart(300).Play(1);
        var probes = bench.Events(TraceKind.QuerySent).Select(item => item.AtNs / Instant.Millisecond);

        Assert.Equal([0, 350], probes);
    }

    [Fact]
    public void A_text_that_is_written_while_it_is_down_makes_it_send_nothing()
    {
        var bench = Bench("dns-loop-detect").Restart(300).Reload(320, "resolv.conf", "nameserver 10.0.0.2")
            .Play(1);

        Assert.Equal(
            [0, 350], bench.Events(TraceKind.QuerySent).Select(item => item.AtNs / Instant.Millisecond));
    }

    private static DnsmasqBench Bench(string config) =>
        new("2.80", config, (_, _) => (Instant.Millisecond, Found));
}
