using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>
/// What a reload that changes the list of servers does to records that are under way. The servers stand in
/// resolv.conf, because dnsmasq.conf is not read again.
/// </summary>
public sealed class ReloadedServersTests
{
    private static readonly Answer Found = new(Rcode.NOERROR, true, false, false, 0);

    [Fact]
    public void A_record_whose_server_is_gone_is_freed_and_its_asker_hears_nothing()
    {
        var bench = new DnsmasqBench("2.80", "", (_, _) => (Instant.Second, Found))
            .Ask(10, "a.test").Reload(500, "resolv.conf", "nameserver 10.0.0.7").Play(20);

        var freed = Assert.Single(bench.Events(TraceKind.SlotFreed));
        Assert.Equal((500_000_000, SlotEnd.Unsendable), (freed.AtNs, (SlotEnd)freed.C));
        Assert.Equal([-1], bench.Ends());
    }

    [Fact]
    public void A_record_whose_server_stays_is_answered_although_the_list_is_another()
    {
        var bench = new DnsmasqBench("2.80", "", (_, _) => (Instant.Second, Found))
            .Ask(10, "a.test").Reload(500, "resolv.conf", "nameserver 10.0.0.7\nnameserver 10.0.0.2").Play(5);

        Assert.Equal(SlotEnd.Answered, (SlotEnd)Assert.Single(bench.Events(TraceKind.SlotFreed)).C);
        Assert.Equal([(int)Rcode.NOERROR], bench.Ends());
    }

    [Fact]
    public void A_shorter_list_of_servers_is_asked_without_remembering_the_longer_one()
    {
        var bench = new DnsmasqBench("2.80", "", (_, _) => (Instant.Millisecond, Found))
            .Reload(10, "resolv.conf", "nameserver 10.0.0.7\nnameserver 10.0.0.2")
            .Ask(100, "a.test").Reload(500, "resolv.conf", "nameserver 10.0.0.2").Ask(600, "b.test").Play(2);

        Assert.Equal([(int)Rcode.NOERROR, (int)Rcode.NOERROR], bench.Ends());
    }

    [Fact]
    public void Without_default_servers_left_a_query_is_refused()
    {
        var bench = new DnsmasqBench("2.80", "", (_, _) => (Instant.Millisecond, Found))
            .Ask(10, "a.test").Reload(500, "resolv.conf", "# none").Ask(600, "b.test").Play(2);

        Assert.Equal([(int)Rcode.NOERROR, (int)Rcode.REFUSED], bench.Ends());
    }
}
