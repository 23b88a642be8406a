using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.StubClient;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.StubClient;

public sealed class StubClientNodeTests
{
    [Fact]
    public void External_lookups_are_evenly_spaced_and_never_ask_a_name_twice()
    {
        var bench = Client(Answering).Load(WorkloadClient.Once, WorkloadKind.External, 20_000, 999).Play(2);

        Assert.Equal(Enumerable.Range(0, 20).Select(k => k * 50L), bench.Sent().Select(sent => sent.AtMs));
        Assert.Equal("A n1.lookup.example.org.", bench.Sent()[0].What);
        Assert.Equal(20, bench.Sent().Select(sent => sent.What).Distinct().Count());
        Assert.All(bench.Ends(), end => Assert.Equal((0, (int)Rcode.NOERROR, 2), end));
    }

    [Theory]
    [InlineData(WorkloadKind.Service, "A xyz.service.consul.")]
    [InlineData(WorkloadKind.Cached, "A www.example.org.")]
    public void Other_loads_ask_for_one_name(string kind, string what)
    {
        var bench = Client(Answering).Load(WorkloadClient.Once, kind, 10_000, 200).Play(1);

        Assert.Equal([what, what, what], bench.Sent().Select(sent => sent.What));
    }

    [Fact]
    public void Ids_of_a_load_count_up()
    {
        var bench = Client(Answering).Load(WorkloadClient.Once, WorkloadKind.External, 10_000, 300).Play(1);

        var ids = bench.Server.Asked.Select(query => query.Id).ToList();
        Assert.Equal(Enumerable.Range(0, 4).Select(k => (ushort)(ids[0] + k)), ids);
    }

    [Fact]
    public void Once_sends_once_and_waits_five_seconds()
    {
        var bench = Client(Silent).Load(WorkloadClient.Once, WorkloadKind.External, 1_000, 0).Play(30);

        Assert.Single(bench.Sent());
        Assert.Equal([(0, -1, 5_000)], bench.Ends());
    }

    [Fact]
    public void Glibc_sends_again_from_the_same_port_with_the_same_id_after_five_seconds_of_silence()
    {
        var bench = Client(Silent).Load(WorkloadClient.Glibc, WorkloadKind.External, 1_000, 0).Play(30);

        Assert.Equal([0L, 5_000], bench.Sent().Select(sent => sent.AtMs));
        Assert.Single(bench.Server.Asked.Select(query => (query.Query, query.Id, query.Port)).Distinct());
        Assert.Equal([(0, -1, 10_000)], bench.Ends());
    }

    [Theory]
    [InlineData(Rcode.SERVFAIL)]
    [InlineData(Rcode.NOTIMP)]
    [InlineData(Rcode.REFUSED)]
    public void Glibc_takes_an_error_as_a_failed_server_and_tries_at_once_from_a_new_port_with_the_same_id(
        Rcode rcode)
    {
        var bench = Client((_, _) => (0, Answer.Error(rcode)))
            .Load(WorkloadClient.Glibc, WorkloadKind.External, 1_000, 0).Play(30);

        Assert.Equal([0L, 2], bench.Sent().Select(sent => sent.AtMs));
        Assert.Single(bench.Server.Asked.Select(query => query.Id).Distinct());
        Assert.Equal(2, bench.Server.Asked.Select(query => query.Port).Distinct().Count());
        Assert.Equal([(0, (int)rcode, 4)], bench.Ends());
        Assert.Equal(
            bench.Events(TraceKind.LookupStarted).Select(item => item.Query),
            bench.Events(TraceKind.LookupEnded).Select(item => item.Query));
    }

    [Fact]
    public void Dig_sends_three_times_and_takes_SERVFAIL_as_final()
    {
        var silent = Client(Silent).Load(WorkloadClient.Dig, WorkloadKind.External, 1_000, 0).Play(30);
        var failing = Client((_, _) => (0, Answer.Error(Rcode.SERVFAIL)))
            .Load(WorkloadClient.Dig, WorkloadKind.External, 1_000, 0).Play(30);

        Assert.Equal([0L, 5_000, 10_000], silent.Sent().Select(sent => sent.AtMs));
        Assert.Equal([(0, -1, 15_000)], silent.Ends());
        Assert.Single(failing.Sent());
        Assert.Equal([(0, (int)Rcode.SERVFAIL, 2)], failing.Ends());
    }

    [Fact]
    public void Dig_sends_each_time_from_a_new_port_with_the_same_id()
    {
        var bench = Client((_, _) => (6 * Instant.Second, Good))
            .Load(WorkloadClient.Dig, WorkloadKind.External, 1_000, 0).Play(30);

        Assert.Single(bench.Server.Asked.Select(query => query.Id).Distinct());
        Assert.Equal(3, bench.Server.Asked.Select(query => query.Port).Distinct().Count());
        Assert.Equal([(0, -1, 15_000)], bench.Ends());
        Assert.Equal(3, bench.Events(TraceKind.AnswerIgnored).Count);
    }

    [Theory]
    [InlineData("nameserver 10.88.10.3", new long[] { 0, 5, 10 })]
    [InlineData("nameserver 10.88.10.3\nnameserver 10.88.10.4", new long[] { 0, 5, 10, 15, 20 })]
    [InlineData(
        "nameserver 10.88.10.3\nnameserver 10.88.10.4\noptions timeout:3 attempts:1", new long[] { 0, 3, 6 })]
    [InlineData("nameserver 10.88.10.4\nnameserver 10.88.10.3", new long[] { 0, 5, 10 })]
    public void Glibc_goes_through_its_servers_and_shares_the_time_between_them(string conf, long[] seconds)
    {
        var bench = new Bench(NodeKind.Client, Silent, "", ("resolv.conf", conf))
            .Load(WorkloadClient.Glibc, WorkloadKind.External, 1_000, 0).Play(30);

        var sent = bench.Events(TraceKind.QuerySent);
        Assert.Equal(seconds[..^1], sent.Select(item => item.AtNs / Instant.Second));
        Assert.Equal([(0, -1, (int)seconds[^1] * 1_000)], bench.Ends());
        Assert.Equal(
            sent.Select(item => item.Peer).Distinct().Count(),
            sent.Select(item => bench.Run.Queries[item.Query].Port).Distinct().Count());
    }

    [Fact]
    public void Glibc_asks_the_next_server_at_once_after_an_error_and_the_first_again_from_a_new_port()
    {
        var bench = new Bench(
                NodeKind.Client, (_, _) => (0, Answer.Error(Rcode.SERVFAIL)), "",
                ("resolv.conf", "nameserver 10.88.10.3\nnameserver 10.88.10.4"))
            .Load(WorkloadClient.Glibc, WorkloadKind.External, 1_000, 0).Play(30);

        var sent = bench.Events(TraceKind.QuerySent);
        Assert.Equal([1, 2, 1, 2], sent.Select(item => (int)item.Peer));
        Assert.Equal([0L, 2, 5_002, 5_004], sent.Select(item => item.AtNs / Instant.Millisecond));
        Assert.Equal(4, sent.Select(item => bench.Run.Queries[item.Query].Port).Distinct().Count());
        Assert.Single(sent.Select(item => bench.Run.Queries[item.Query].Id).Distinct());
    }

    [Theory]
    [InlineData(0, 1, 5, 5)]
    [InlineData(0, 3, 5, 5)]
    [InlineData(1, 2, 5, 5)]
    [InlineData(1, 3, 5, 3)]
    [InlineData(2, 3, 5, 6)]
    [InlineData(1, 3, 1, 1)]
    public void The_wait_for_a_further_server_is_doubled_and_divided(
        int place, int servers, int timeout, int seconds) =>
        Assert.Equal(
            seconds * Instant.Second,
            StubClientRules.GlibcWaitNs(
                new ResolvConfOptions { TimeoutSeconds = timeout }, place, servers));

    [Theory]
    [InlineData(null, Edns.Opt | Edns.Do)]
    [InlineData(AskEdns.None, Edns.None)]
    [InlineData(AskEdns.Plain, Edns.Opt)]
    [InlineData(AskEdns.Do, Edns.Opt | Edns.Do)]
    [InlineData(AskEdns.Cookie, Edns.Opt | Edns.Options)]
    [InlineData(AskEdns.DoCookie, Edns.Opt | Edns.Do | Edns.Options)]
    public void A_question_of_a_trigger_has_the_OPT_record_that_it_says(string? word, Edns edns)
    {
        var bench = Client(Silent)
            .Trigger(new Trigger(0, TriggerKind.Ask, "node", "consul", "DS", Edns: word)).Play(1);

        Assert.Equal(edns, Assert.Single(bench.Server.Asked).Edns);
    }

    [Fact]
    public void A_question_of_a_trigger_is_sent_as_often_and_has_as_much_patience_as_it_says()
    {
        var bench = Client((_, _) => (2_500 * Instant.Millisecond, Good))
            .Trigger(new Trigger(
                0, TriggerKind.Ask, "node", "consul", "DS", Tries: 5, WaitUs: 1_000_000)).Play(30);

        Assert.Equal([0L, 1_000, 2_000, 3_000, 4_000], bench.Sent().Select(sent => sent.AtMs));
        Assert.Equal([(-1, -1, 5_000)], bench.Ends());
        Assert.Single(bench.Server.Asked.Select(query => query.Id).Distinct());
        Assert.Equal(5, bench.Server.Asked.Select(query => query.Port).Distinct().Count());
        Assert.Equal(5, bench.Events(TraceKind.AnswerIgnored).Count);
    }

    [Fact]
    public void A_late_answer_is_ignored_and_the_lookup_has_ended_only_once()
    {
        var bench = Client((_, _) => (6 * Instant.Second, Good))
            .Load(WorkloadClient.Once, WorkloadKind.External, 1_000, 0).Play(30);

        Assert.Equal([(0, -1, 5_000)], bench.Ends());
        Assert.Single(bench.Events(TraceKind.AnswerIgnored));
    }

    [Fact]
    public void A_closed_port_fails_a_lookup_at_once()
    {
        var bench = Client(Answering).Load(WorkloadClient.Once, WorkloadKind.External, 1_000, 1_000)
            .Trigger(new Trigger(500_000, TriggerKind.Restart, "server", DowntimeUs: 3_000_000)).Play(10);

        Assert.Equal([(0, (int)Rcode.NOERROR, 2), (0, -1, 2)], bench.Ends());
    }

    [Fact]
    public void Triggers_look_a_name_up_plainly_or_ask_exactly_what_they_say()
    {
        var bench = Client(Silent)
            .Lookup(0, "www.example.org")
            .Trigger(new Trigger(1_000, TriggerKind.Ask, "node", "consul", "DS")).Play(30);

        Assert.Equal(
            [("A www.example.org.", Edns.None, 0L), ("DS consul.", Edns.Opt | Edns.Do, 1)], bench.Sent());
        Assert.Equal([(-1, -1, 5_000), (-2, -1, 10_000)], bench.Ends());
    }

    [Fact]
    public void The_told_laptop_asks_one_DS_and_prints_both_lines_at_SERVFAIL()
    {
        var bench = new Bench(NodeKind.ToldClient, FailingLate)
            .Lookup(1_000, "xyz.service.consul").Play(30);

        Assert.Equal(["DS consul."], bench.Sent().Select(sent => sent.What));
        Assert.Equal(
            [
                ("systemd-resolved[635]: Server 10.88.30.3 does not support DNSSEC, "
                    + "downgrading to non-DNSSEC mode.", 3_002),
                ("xyz.service.consul: resolve call failed: DNSSEC validation failed: no-signature", 3_002),
            ],
            bench.Lines());
        Assert.Equal([(-1, (int)Rcode.SERVFAIL, 2_002)], bench.Ends());
        Assert.Equal([4, 1], bench.Events(TraceKind.FeatureLevelChanged).Select(change => change.A));
    }

    [Fact]
    public void The_told_laptop_takes_ten_seconds_of_silence_for_a_failure()
    {
        var bench = new Bench(NodeKind.ToldClient, Silent).Lookup(0, "xyz.service.consul").Play(30);

        Assert.Equal(2, bench.Lines().Count);
        Assert.Equal([(-1, (int)Rcode.SERVFAIL, 10_000)], bench.Ends());
    }

    private static Answer Good => new(Rcode.NOERROR, true, false, false, 300);

    private static Bench Client(Func<ScriptedServer, Message, (long AfterNs, Answer Answer)?> script) =>
        new(NodeKind.Client, script);

    private static (long AfterNs, Answer Answer)? Answering(ScriptedServer server, Message query) =>
        (0, Good);

    private static (long AfterNs, Answer Answer)? FailingLate(ScriptedServer server, Message query) =>
        (2 * Instant.Second, Answer.Error(Rcode.SERVFAIL));

    private static (long AfterNs, Answer Answer)? Silent(ScriptedServer server, Message query) => null;
}
