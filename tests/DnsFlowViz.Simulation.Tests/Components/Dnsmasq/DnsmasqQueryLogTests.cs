using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>The lines of <c>log-queries</c>, as a whole dnsmasq prints them.</summary>
public sealed class DnsmasqQueryLogTests
{
    private const string Plain = "no-resolv\nserver=10.0.0.2\nlog-queries\n";
    private const string Extra = "no-resolv\nserver=10.0.0.2\nlog-queries=extra\n";
    private const uint Address = 0xC0000201;

    [Fact]
    public void Without_the_option_nothing_is_said_about_queries()
    {
        var bench = Bench("2.80", "no-resolv\nserver=10.0.0.2\n", Found).Ask(10, "a.test").Play(1);

        Assert.Equal(["started, version 2.80 cachesize 150"], bench.Lines());
    }

    [Fact]
    public void Every_step_of_a_query_has_a_line_before_the_answer_leaves()
    {
        var bench = Bench("2.80", Plain, Found).Ask(10, "a.test").Ask(500, "a.test").Play(1);

        Assert.Equal(
            [
                "query[A] a.test from 10.0.0.9", "forwarded a.test to 10.0.0.2", "reply a.test is 192.0.2.1",
                "query[A] a.test from 10.0.0.9", "cached a.test is 192.0.2.1",
            ],
            bench.Lines()[1..]);
    }

    [Fact]
    public void The_longer_form_ties_the_lines_of_a_query_together()
    {
        var bench = Bench("2.80", Extra, Found).Ask(10, "a.test").Ask(20, "b.test").Play(1);
        var lines = bench.Lines()[1..];

        Assert.Equal(3, lines.Count(line => line.StartsWith("1 10.0.0.9/", StringComparison.Ordinal)));
        Assert.Equal(3, lines.Count(line => line.StartsWith("2 10.0.0.9/", StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.Equal(line.Split(' ')[1], PortsOf(bench)[line.Split(' ')[0]]));
    }

    [Fact]
    public void A_servfail_that_is_sent_again_is_logged_only_when_it_is_passed_on()
    {
        var failure = Answer.Error(Rcode.SERVFAIL);
        var bench = Bench("2.80", Plain, (_, _) => (Instant.Millisecond, failure))
            .Ask(10, "a.test").Ask(500, "b.test").Play(2);

        Assert.Equal(
            [
                "query[A] b.test from 10.0.0.9", "forwarded b.test to 10.0.0.2",
                "reply error is SERVFAIL",
            ],
            bench.Lines()[^3..]);
        Assert.DoesNotContain("reply error is SERVFAIL", Bench(
            "2.79", Plain, (_, _) => (Instant.Millisecond, failure)).Ask(10, "a.test").Play(1).Lines());
    }

    [Fact]
    public void A_retry_has_a_line_of_its_own_under_the_same_serial()
    {
        var asked = 0;
        var bench = Bench("2.90", Extra, (_, _) => asked++ == 1
            ? (Instant.Millisecond, Answer.Error(Rcode.SERVFAIL))
            : (Instant.Millisecond, Here)).Ask(10, "a.test").Ask(500, "b.test").Play(2);

        Assert.Equal(
            ["query[A]", "forwarded", "forwarded", "reply"],
            bench.Lines().Where(line => line.StartsWith("2 ", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[2]));
    }

    [Fact]
    public void Answers_by_config_are_said_to_be_that()
    {
        const string config = "no-resolv\naddress=/a.test/10.1.2.3\nlocal=/b.test/\nlog-queries\n";
        string[] expected =
        [
            "query[A] a.test from 10.0.0.9", "config a.test is 10.1.2.3",
            "query[A] b.test from 10.0.0.9", "config b.test is NXDOMAIN",
            "query[A] c.test from 10.0.0.9",
        ];
        var (old, newer) = (ByConfig("2.85", config), ByConfig("2.86", config));

        Assert.Equal([.. expected, "config error is REFUSED"], old);
        Assert.Equal([.. expected, "config error is REFUSED (EDE: not ready)"], newer);
    }

    [Theory]
    [InlineData("2.84", "log-queries=extra", 1)]
    [InlineData("2.90", "log-queries=extra", 1)]
    [InlineData("2.90", "log-queries", 0)]
    public void Who_joined_has_a_line_in_the_longer_form(string version, string option, int lines)
    {
        var bench = Bench(
            version, $"no-resolv\nserver=10.0.0.2\n{option}\n", (_, _) => (500 * Instant.Millisecond, Here))
            .Ask(10, "a.test").Ask(200, "a.test").Play(1);
        var said = bench.Lines().Where(line =>
            line.EndsWith("reply query is duplicate", StringComparison.Ordinal)).ToList();

        Assert.Equal(lines, said.Count);
        Assert.All(said, line => Assert.StartsWith("2 10.0.0.9/", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2.90", "1 10.0.0.9/")]
    [InlineData("2.91", "1 forwarded a.test to 10.0.0.2")]
    public void From_2_91_a_resend_by_the_clock_names_no_asker(string version, string start)
    {
        var bench = Bench(version, Extra + "fast-dns-retry=100\n", (_, _) => null).Ask(10, "a.test").Play(1);

        Assert.StartsWith(start, bench.Lines()[3], StringComparison.Ordinal);
        Assert.EndsWith("forwarded a.test to 10.0.0.2", bench.Lines()[3], StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_with_the_protocol_puts_it_first()
    {
        var bench = Bench("2.91", Extra.Replace("extra", "proto", StringComparison.Ordinal), Found)
            .Ask(10, "a.test").Play(1);

        Assert.All(
            bench.Lines()[1..],
            line => Assert.StartsWith("UDP 1 10.0.0.9/", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_server_that_is_nowhere_is_logged_like_any_other()
    {
        var bench = Bench("2.87", "no-resolv\nserver=10.0.0.7#5353\nlog-queries\n", Found)
            .Ask(10, "a.test").Play(1);

        Assert.Contains("forwarded a.test to 10.0.0.7#5353", bench.Lines());
    }

    [Theory]
    [InlineData("2.80", 300, "reply 10.88.20.17 is NXDOMAIN")]
    [InlineData("2.80", 0, "forwarded 17.20.88.10.in-addr.arpa to 10.0.0.2")]
    [InlineData("2.90", 300, "reply 10.88.20.17 is NXDOMAIN")]
    [InlineData("2.90", 0, "reply 17.20.88.10.in-addr.arpa is NXDOMAIN")]
    public void A_reverse_lookup_in_vain_names_the_address(string version, int ttl, string last)
    {
        var nothing = new Answer(Rcode.NXDOMAIN, false, true, false, ttl);
        var bench = Bench(version, Plain, (_, _) => (Instant.Millisecond, nothing))
            .Ask(10, "17.20.88.10.in-addr.arpa", "PTR").Play(1);

        Assert.Equal(last, bench.Lines()[^1]);
    }

    [Theory]
    [InlineData("2.80", "3 ")]
    [InlineData("2.86", "3 ")]
    [InlineData("2.87", "2 ")]
    public void Up_to_2_86_a_record_that_is_sent_again_goes_by_the_serial_of_the_newest_query(
        string version, string serial)
    {
        var failed = false;
        var bench = Bench(version, Extra, (server, query) =>
        {
            var fails = server.NameOf(query) == "a.test." && !failed;
            failed |= fails;
            return (50 * Instant.Millisecond, fails ? Answer.Error(Rcode.SERVFAIL) : Here);
        }).Ask(10, "first.test").Ask(500, "a.test").Ask(520, "b.test").Play(1);

        var reply = bench.Lines().Single(line => line.Contains("reply a.test", StringComparison.Ordinal));
        Assert.StartsWith(serial, reply, StringComparison.Ordinal);
    }

    private static Answer Here => new(Rcode.NOERROR, true, false, false, 300) { Address = Address };

    private static (long AfterNs, Answer Answer)? Found(ScriptedServer server, Message query) =>
        (Instant.Millisecond, Here);

    private static DnsmasqBench Bench(
        string version,
        string config,
        Func<ScriptedServer, Message, (long AfterNs, Answer Answer)?> script) => new(version, config, script);

    private static List<string> ByConfig(string version, string config) => Bench(version, config, Found)
        .Ask(10, "a.test").Ask(200, "b.test").Ask(300, "c.test").Play(1)
        .Lines()[1..].Take(6).ToList();

    private static Dictionary<string, string> PortsOf(DnsmasqBench bench) => bench
        .Events(TraceKind.SlotTaken).Select((item, number) => (number, bench.Run.Queries[item.Query].Port))
        .ToDictionary(one => $"{one.number + 1}", one => $"10.0.0.9/{one.Port}");
}
