using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.SystemdResolved;

public sealed class ResolvedNodeTests
{
    private const string Conf = "[Resolve]\nDNS=10.88.10.3\nDomains=~consul\nDNSSEC=allow-downgrade\n";
    private const string WithoutDnssec = "[Resolve]\nDNS=10.88.10.3\nDomains=~consul\nDNSSEC=no\n";
    private const Edns Large = Edns.Opt | Edns.Do | Edns.Options | Edns.Large;
    private const Edns Do = Edns.Opt | Edns.Do | Edns.Options;

    [Fact]
    public void Without_dnssec_a_lookup_is_one_question_and_no_DS()
    {
        var bench = Resolved(ResolvedScripts.Looping, WithoutDnssec)
            .Lookup(1_000, "xyz.service.consul").Play(30);

        var sent = Assert.Single(bench.Sent());
        Assert.Equal(("A xyz.service.consul.", Edns.Opt, 1_000), sent);
        Assert.Equal([(-1, (int)Rcode.NOERROR, 2)], bench.Ends());
    }

    [Fact]
    public void A_looping_server_sees_the_measured_questions_in_the_measured_order_at_the_measured_times()
    {
        var bench = Resolved(ResolvedScripts.Looping, Conf).Lookup(1_000, "xyz.service.consul").Play(30);

        Assert.Equal(
            [
                ("A xyz.service.consul.", Large, 1_000),
                ("SOA xyz.service.consul.", Large, 1_002),
                ("DS consul.", Large, 1_004),
                ("DS xyz.service.consul.", Large, 1_004),
                ("DS consul.", Do, 3_006),
                ("DS xyz.service.consul.", Do, 3_006),
                ("DS consul.", Edns.Opt, 5_008),
                ("DS xyz.service.consul.", Edns.Opt, 5_008),
                ("DS consul.", Edns.None, 7_010),
                ("DS xyz.service.consul.", Edns.None, 7_010),
                ("SOA .", Large, 9_012),
                ("SOA service.consul.", Large, 9_012),
                ("DS service.consul.", Large, 9_014),
                ("SOA .", Edns.None, 9_024),
            ],
            bench.Sent());
    }

    [Fact]
    public void A_looping_server_leads_to_the_measured_lines_at_the_measured_times()
    {
        var bench = Resolved(ResolvedScripts.Looping, Conf).Lookup(1_000, "xyz.service.consul").Play(30);

        const string Failed = "systemd-resolved[635]: DNSSEC validation failed for question ";
        Assert.Equal(
            [
                ("systemd-resolved[635]: Using degraded feature set UDP instead of UDP+EDNS0+DO+LARGE "
                    + "for DNS server 10.88.10.3.", 9_024),
                ("systemd-resolved[635]: Server 10.88.10.3 does not support DNSSEC, "
                    + "downgrading to non-DNSSEC mode.", 9_036),
                (Failed + "service.consul IN SOA: failed-auxiliary", 11_016),
                (Failed + "xyz.service.consul IN DS: failed-auxiliary", 11_016),
                (Failed + "xyz.service.consul IN SOA: failed-auxiliary", 11_016),
                (Failed + "xyz.service.consul IN A: failed-auxiliary", 11_016),
            ],
            bench.Lines());
    }

    [Fact]
    public void The_resends_after_SERVFAIL_leave_from_the_same_port_with_the_same_id()
    {
        var bench = Resolved(ResolvedScripts.Looping, Conf).Lookup(1_000, "xyz.service.consul").Play(30);

        var sockets = bench.Server.Asked.Where(query => bench.Server.NameOf(query) == "consul.")
            .Select(query => (query.Id, query.Port)).ToList();
        Assert.Equal(4, sockets.Count);
        Assert.Single(sockets.Distinct());
    }

    [Fact]
    public void The_level_starts_at_four_and_falls_to_one_at_the_downgrade()
    {
        var bench = Resolved(ResolvedScripts.Looping, Conf).Lookup(1_000, "xyz.service.consul").Play(30);

        Assert.Equal([4, 1], bench.Events(TraceKind.FeatureLevelChanged).Select(change => change.A));
    }

    [Fact]
    public void The_application_waits_five_seconds_and_a_later_one_shares_the_transaction()
    {
        var bench = Resolved(ResolvedScripts.Looping, Conf)
            .Lookup(1_000, "xyz.service.consul").Lookup(10_000, "xyz.service.consul").Play(30);

        Assert.Equal([(-1, -1, 5_000), (-2, (int)Rcode.SERVFAIL, 1_016)], bench.Ends());
        Assert.Single(bench.Sent(), sent => sent.What == "A xyz.service.consul.");
    }

    [Fact]
    public void After_the_downgrade_a_lookup_is_one_plain_question()
    {
        var bench = Resolved(ResolvedScripts.Looping, Conf)
            .Lookup(1_000, "xyz.service.consul").Lookup(15_000, "xyz.service.consul").Play(30);

        Assert.Equal(("A xyz.service.consul.", Edns.None, 15_000), bench.Sent()[^1]);
        Assert.Equal((-2, (int)Rcode.NOERROR, 2), bench.Ends()[^1]);
    }

    [Fact]
    public void An_accepted_SERVFAIL_is_kept_for_ten_seconds()
    {
        var bench = Resolved(ResolvedScripts.Failing, WithoutDnssec)
            .Lookup(1_000, "a.consul").Lookup(5_000, "a.consul").Lookup(11_500, "a.consul").Play(30);

        Assert.Equal([1_000L, 1_002, 11_500, 11_502], bench.Sent().Select(sent => sent.AtMs));
        Assert.All(bench.Ends(), end => Assert.Equal((int)Rcode.SERVFAIL, end.Rcode));
    }

    [Fact]
    public void
        A_server_that_answers_only_the_DO_levels_is_asked_every_five_seconds_until_the_attempts_run_out()
    {
        var bench = Resolved(ResolvedScripts.StrictOrder, Conf).Lookup(1_000, "xyz.service.consul").Play(130);

        var times = bench.Sent().Where(sent => sent.What == "DS consul.").Select(sent => sent.AtMs).ToList();
        Assert.Equal([1_004, 3_006, .. Enumerable.Range(0, 22).Select(k => 5_008L + (k * 5_000))], times);
        Assert.Equal(24, times.Count);
        Assert.All(
            bench.Sent().Where(sent => sent.AtMs > 4_000), sent => Assert.Equal(Edns.Opt, sent.Edns));
        Assert.Equal([115_008L, 115_008], bench.Lines().Select(line => line.AtMs));
        Assert.EndsWith(
            "xyz.service.consul IN A: failed-auxiliary", bench.Lines()[^1].Text, StringComparison.Ordinal);
        Assert.Equal([(-1, -1, 5_000)], bench.Ends());
    }

    [Fact]
    public void Silence_is_answered_by_the_same_packet_and_three_losses_lower_the_level()
    {
        var bench = Resolved((_, _) => null, Conf).Lookup(0, "xyz.service.consul").Play(39);

        Assert.Equal(
            [Large, Large, Large, Do, Do, Do, Edns.Opt, Edns.Opt], bench.Sent().Select(sent => sent.Edns));
        Assert.Equal(
            [0, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000, 35_000L],
            bench.Sent().Select(sent => sent.AtMs));
        Assert.Single(bench.Server.Asked.Select(query => (query.Id, query.Port)).Distinct());
    }

    [Fact]
    public void After_the_grace_period_all_features_are_tried_again()
    {
        var bench = Resolved(ResolvedScripts.Looping, Conf)
            .Lookup(1_000, "xyz.service.consul").Lookup(320_000, "xyz.service.consul").Play(325);

        Assert.Equal([4, 1, 4], bench.Events(TraceKind.FeatureLevelChanged).Select(change => change.A));
        Assert.Contains(bench.Sent(), sent => sent == ("A xyz.service.consul.", Large, 320_000));
    }

    [Theory]
    [InlineData("241")]
    [InlineData("247")]
    public void REFUSED_is_asked_again_at_once_until_the_attempts_run_out(string version)
    {
        var bench = new Bench(
            NodeKind.SystemdResolved, (_, _) => (0, Answer.Error(Rcode.REFUSED)), version,
            ("resolved.conf", Conf)).Lookup(0, "a.consul").Play(10);

        Assert.Equal(24, bench.Sent().Count);
        Assert.Equal(46, bench.Sent()[^1].AtMs);
        Assert.Equal([(-1, -1, 48)], bench.Ends());
    }

    [Fact]
    public void A_root_that_fails_too_ends_in_no_signature()
    {
        var bench = Resolved(ResolvedScripts.Failing, Conf).Lookup(0, "xyz.service.consul").Play(60);

        Assert.Contains(
            bench.Lines(),
            line => line.Text.EndsWith("xyz.service.consul IN A: no-signature", StringComparison.Ordinal));
        Assert.Equal((int)Rcode.SERVFAIL, Assert.Single(bench.Ends()).Rcode);
    }

    [Fact]
    public void A_negative_trust_anchor_stops_all_helpers()
    {
        var bench = new Bench(
            NodeKind.SystemdResolved, ResolvedScripts.Looping, "247",
            ("resolved.conf", Conf), ("dnssec-trust-anchors.d/consul.negative", "consul\n"))
            .Lookup(0, "xyz.service.consul").Play(10);

        Assert.Single(bench.Sent());
        Assert.Equal([(-1, (int)Rcode.NOERROR, 2)], bench.Ends());
    }

    [Fact]
    public void A_name_outside_the_route_only_domains_has_no_server()
    {
        var bench = Resolved(ResolvedScripts.Looping, Conf).Lookup(0, "www.example.org").Play(10);

        Assert.Empty(bench.Sent());
        Assert.Equal([(-1, (int)Rcode.SERVFAIL, 0)], bench.Ends());
    }

    [Fact]
    public void An_asked_question_is_sent_exactly_once_and_has_ten_seconds()
    {
        var bench = Resolved((_, _) => null, Conf)
            .Trigger(new Trigger(0, TriggerKind.Ask, "node", "consul", "DS")).Play(20);

        Assert.Equal([("DS consul.", Edns.Opt | Edns.Do, 0L)], bench.Sent());
        Assert.Equal([(-1, -1, 10_000)], bench.Ends());
    }

    private static Bench Resolved(
        Func<ScriptedServer, Message, (long AfterNs, Answer Answer)?> script, string conf) =>
        new(NodeKind.SystemdResolved, script, "247", ("resolved.conf", conf));
}
