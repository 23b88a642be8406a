using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>The daemon as its neighbours see it.</summary>
public sealed class DnsmasqNodeTests
{
    private const string SmallDefault = "no-resolv\ndns-forward-max=2\nserver=10.0.0.2";
    private const string Domain = "no-resolv\nserver=/consul/10.0.0.2";

    [Fact]
    public void At_the_limit_2_80_stops_reading_and_answers_nobody()
    {
        var bench = AskFive(new DnsmasqBench("2.80", SmallDefault, Silence)).Play(5);

        Assert.Equal(3, bench.Events(TraceKind.SlotTaken).Count);
        Assert.Equal(3, bench.Server.Asked.Count);
        Assert.Empty(bench.Events(TraceKind.AnswerSent));
        Assert.Single(bench.Events(TraceKind.ReadingStopped));
        Assert.Equal(2, bench.Events(TraceKind.QueryArrived)[^1].A);
    }

    [Fact]
    public void As_told_a_full_table_answers_servfail_at_once()
    {
        var bench = AskFive(new DnsmasqBench("as told", SmallDefault, Silence)).Play(5);

        Assert.Equal(2, bench.Events(TraceKind.SlotTaken).Count);
        Assert.Equal(
            [("T1", (int)Rcode.SERVFAIL), ("T1", (int)Rcode.SERVFAIL), ("T1", (int)Rcode.SERVFAIL)],
            bench.Events(TraceKind.AnsweredLocally).Select(item => (item.Rule.ToString(), item.B)));
    }

    [Fact]
    public void As_told_an_unanswered_record_is_freed_after_ten_seconds()
    {
        var bench = new DnsmasqBench("as told", SmallDefault, Silence).Ask(100, "a.example").Play(15);

        var taken = Assert.Single(bench.Events(TraceKind.SlotTaken));
        var freed = Assert.Single(bench.Events(TraceKind.SlotFreed));
        Assert.Equal((10 * Instant.Second, (int)SlotEnd.Aged), (freed.AtNs - taken.AtNs, freed.C));
    }

    [Fact]
    public void A_servfail_from_a_domain_server_is_passed_on_by_2_80()
    {
        var bench = new DnsmasqBench("2.80", Domain, Servfail).Ask(100, "consul", "DS").Play(5);

        Assert.Single(bench.Server.Asked);
        Assert.Equal([(int)Rcode.SERVFAIL], bench.Ends());
    }

    [Fact]
    public void As_told_a_servfail_from_the_server_is_passed_on_after_the_second()
    {
        var bench = new DnsmasqBench("as told", Domain, Servfail).Ask(100, "consul", "DS").Play(5);

        Assert.Equal(2, bench.Server.Asked.Count);
        Assert.Single(bench.Events(TraceKind.SlotTaken));
        Assert.Equal([(int)Rcode.SERVFAIL], bench.Ends());
    }

    [Fact]
    public void A_servfail_from_the_default_group_is_sent_again_once()
    {
        // The first answer makes the server the last good one; only then is it asked "by choice".
        var bench = new DnsmasqBench("2.80", "no-resolv\nserver=10.0.0.2", GoodThenServfail)
            .Ask(100, "good.example").Ask(600, "bad.example").Play(5);

        Assert.Equal(3, bench.Server.Asked.Count);
        Assert.Equal([(int)Rcode.NOERROR, (int)Rcode.SERVFAIL], bench.Ends());
    }

    [Fact]
    public void Strict_order_sends_a_servfail_again_without_end()
    {
        var bench = new DnsmasqBench("2.80", "strict-order\nserver=/consul/10.0.0.2", Servfail)
            .Ask(100, "consul", "DS").Play(9);

        Assert.True(bench.Server.Asked.Count > 50, $"asked {bench.Server.Asked.Count} times");
        Assert.Single(bench.Events(TraceKind.SlotTaken));
        Assert.Empty(bench.Ends());
    }

    [Fact]
    public void A_retransmission_takes_no_new_record()
    {
        var bench = new DnsmasqBench("2.80", "no-resolv\nserver=10.0.0.2", Silence)
            .LookUpOnce("glibc").Play(8);

        Assert.Single(bench.Events(TraceKind.SlotTaken));
        Assert.Equal(2, bench.Server.Asked.Count);
        Assert.Single(bench.Server.Asked.Select(query => query.Id).Distinct());
    }

    private static DnsmasqBench AskFive(DnsmasqBench bench)
    {
        for (var i = 0; i < 5; i++)
        {
            bench.Ask(100 + (20 * i), $"n{i}.example");
        }

        return bench;
    }

    private static (long AfterNs, Answer Answer)? Silence(ScriptedServer server, Message query) => null;

    private static (long AfterNs, Answer Answer)? Servfail(ScriptedServer server, Message query) =>
        (100 * Instant.Millisecond, Answer.Error(Rcode.SERVFAIL));

    private static (long AfterNs, Answer Answer)? GoodThenServfail(ScriptedServer server, Message query) =>
        server.NameOf(query).StartsWith("good", StringComparison.Ordinal)
            ? (Instant.Millisecond, new Answer(Rcode.NOERROR, true, false, false, 60))
            : (Instant.Millisecond, Answer.Error(Rcode.SERVFAIL));
}
