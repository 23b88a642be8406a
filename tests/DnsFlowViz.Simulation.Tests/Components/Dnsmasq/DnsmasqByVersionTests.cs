using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>What the releases after 2.80 do, as their neighbours see it.</summary>
public sealed class DnsmasqByVersionTests
{
    private const string Domain = "no-resolv\nserver=/consul/10.0.0.2";

    [Fact]
    public void From_2_86_a_full_group_leaves_the_others_alone()
    {
        var bench = new DnsmasqBench(
            "2.90", "no-resolv\ndns-forward-max=1\nserver=10.0.0.2\nserver=/consul/10.0.0.2", Silence)
            .Ask(100, "a.example").Ask(120, "b.example").Ask(140, "xyz.service.consul").Play(5);

        Assert.Equal(2, bench.Events(TraceKind.SlotTaken).Count);
        Assert.Single(bench.Events(TraceKind.AnsweredLocally));
        Assert.Equal(2, bench.Server.Asked.Count);
    }

    [Fact]
    public void From_2_83_the_same_question_of_another_asker_is_not_forwarded()
    {
        var bench = new DnsmasqBench("2.84", Domain, Good)
            .Ask(100, "xyz.service.consul").Ask(200, "xyz.service.consul").Play(5);

        Assert.Single(bench.Server.Asked);
        Assert.Single(bench.Events(TraceKind.SlotTaken));
        Assert.Single(bench.Events(TraceKind.QueryJoined));
        Assert.Equal([(int)Rcode.NOERROR, (int)Rcode.NOERROR], bench.Ends());
    }

    [Fact]
    public void From_2_85_it_is_forwarded_again_when_the_record_is_two_whole_seconds_old()
    {
        var bench = new DnsmasqBench("2.85", Domain, Silence)
            .Ask(900, "xyz.service.consul").Ask(1_900, "xyz.service.consul")
            .Ask(2_100, "xyz.service.consul").Play(5);

        Assert.Equal(2, bench.Server.Asked.Count);
        Assert.Single(bench.Server.Asked.Select(query => query.Id).Distinct());
        Assert.Single(bench.Events(TraceKind.SlotTaken));
    }

    [Theory]
    [InlineData("2.84", 0)]
    [InlineData("2.85", 1)]
    public void When_all_places_to_join_are_taken_2_85_refuses_and_2_84_is_silent(string version, int refused)
    {
        var bench = new DnsmasqBench(
            version, "no-resolv\ndns-forward-max=1\nserver=/consul/10.0.0.2", Silence)
            .Ask(100, "consul").Ask(200, "consul").Ask(300, "consul").Play(3);

        Assert.Single(bench.Events(TraceKind.QueryJoined));
        Assert.Equal(refused, bench.Events(TraceKind.AnsweredLocally).Count(item => item.B == 5));
        Assert.Equal(1 - refused, bench.Events(TraceKind.QueryDiscarded).Count);
    }

    [Fact]
    public void From_2_86_a_servfail_from_a_domain_server_that_was_good_is_sent_again_once()
    {
        var bench = new DnsmasqBench("2.86", Domain, GoodThenServfail)
            .Ask(100, "good.consul").Ask(600, "bad.consul").Play(5);

        Assert.Equal(3, bench.Server.Asked.Count);
        Assert.Equal([(int)Rcode.NOERROR, (int)Rcode.SERVFAIL], bench.Ends());
    }

    [Fact]
    public void From_2_86_strict_order_says_nothing_after_the_last_server_failed()
    {
        var bench = new DnsmasqBench("2.86", "strict-order\n" + Domain, GoodThenServfail)
            .Ask(100, "bad.consul").Play(9);

        Assert.Single(bench.Server.Asked);
        Assert.Empty(bench.Events(TraceKind.SlotFreed));
        Assert.Empty(bench.Ends());
    }

    private static (long AfterNs, Answer Answer)? Silence(ScriptedServer server, Message query) => null;

    private static (long AfterNs, Answer Answer)? Good(ScriptedServer server, Message query) =>
        (Instant.Second, new Answer(Rcode.NOERROR, true, false, false, 60));

    private static (long AfterNs, Answer Answer)? GoodThenServfail(ScriptedServer server, Message query) =>
        server.NameOf(query).StartsWith("good", StringComparison.Ordinal)
            ? (Instant.Millisecond, new Answer(Rcode.NOERROR, true, false, false, 60))
            : (Instant.Millisecond, Answer.Error(Rcode.SERVFAIL));
}
