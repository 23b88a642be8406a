using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Tests.Components.Consul;

public sealed class ConsulNodeTests
{
    [Theory]
    [InlineData("1.4.0", "", true)]
    [InlineData("1.5.2", "", true)]
    [InlineData("1.8.7", "", true)]
    [InlineData("1.18.2", "", true)]
    [InlineData("1.18.2", "v2dns", false)]
    [InlineData("1.19.0", "", false)]
    [InlineData("1.19.1", "", false)]
    [InlineData("1.19.1", "v1dns", true)]
    [InlineData("1.19.2", "", true)]
    [InlineData("1.20.0", "", true)]
    [InlineData("1.21.0", "v2dns", true)]
    public void A_ds_question_is_answered_at_home_only_by_the_newer_code(
        string version, string experiment, bool recurses)
    {
        var experiments = experiment.Length == 0 ? "" : $", \"experiments\": [\"{experiment}\"]";
        var bench = new ConsulBench(version, ConsulBench.OneRecursor + experiments, Nothing)
            .Ask(0, "DS", "consul").Ask(100, "DS", "xyz.service.consul").Play(5);

        Assert.Equal(recurses ? 2 : 0, bench.Sent().Count);
        Assert.Equal(recurses ? ["C3", "C3"] : ["C7", "C7"], bench.AnswerRules());
        Assert.Equal(
            recurses ? [Rcode.NXDOMAIN, Rcode.NXDOMAIN] : [Rcode.NXDOMAIN, Rcode.NOERROR],
            bench.Ends().Select(end => end.Rcode));
    }

    [Theory]
    [InlineData("1.5.1", "", Rcode.SERVFAIL, "M3")]
    [InlineData("1.5.2", "", Rcode.NXDOMAIN, "C2")]
    [InlineData("1.7.0", "", Rcode.NXDOMAIN, "C2")]
    [InlineData("1.7.0", "\"alt_domain\": \"lab\"", Rcode.SERVFAIL, "M3")]
    [InlineData("1.7.1", "", Rcode.SERVFAIL, "M3")]
    [InlineData("1.8.7", "", Rcode.SERVFAIL, "M3")]
    [InlineData("1.10.0", "", Rcode.REFUSED, "M3")]
    [InlineData("1.19.0", "", Rcode.REFUSED, "M3")]
    [InlineData("1.21.0", "", Rcode.REFUSED, "M3")]
    public void A_foreign_name_without_recursors_depends_on_the_version(
        string version, string config, Rcode rcode, string rule)
    {
        var bench = new ConsulBench(version, config).Ask(0, "A", "www.example.org").Play(1);

        Assert.Equal([rcode], bench.Ends().Select(end => end.Rcode));
        Assert.Equal([rule], bench.AnswerRules());
    }

    [Fact]
    public void Recursors_are_tried_one_after_the_other_for_two_seconds_each()
    {
        var bench = new ConsulBench("1.8.7", "\"recursors\": [\"10.88.10.3\", \"10.88.10.4\"]")
            .Ask(0, "DS", "consul").Play(10);

        Assert.Equal([("first", 0L), ("second", 2_000L)], bench.Sent());
        Assert.Equal([(Rcode.SERVFAIL, 4_000)], bench.Ends());
    }

    [Theory]
    [InlineData(Rcode.SERVFAIL)]
    [InlineData(Rcode.REFUSED)]
    public void A_recursor_that_answers_with_an_error_is_passed_over_at_once(Rcode rcode)
    {
        var bench = new ConsulBench(
                "1.8.7", "\"recursors\": [\"10.88.10.3\", \"10.88.10.4\"]",
                (_, _) => (10 * Instant.Millisecond, Answer.Error(rcode)))
            .Ask(0, "DS", "consul").Play(10);

        Assert.Equal([("first", 0L), ("second", 10L)], bench.Sent());
        Assert.Equal([(Rcode.SERVFAIL, 20)], bench.Ends());
    }

    [Fact]
    public void A_recursor_that_is_listed_twice_is_asked_once()
    {
        var bench = new ConsulBench("1.8.7", "\"recursors\": [\"10.88.10.3\", \"10.88.10.3:53\"]")
            .Ask(0, "DS", "consul").Play(10);

        Assert.Equal([("first", 0L)], bench.Sent());
        Assert.Equal([(Rcode.SERVFAIL, 2_000)], bench.Ends());
    }

    [Theory]
    [InlineData("1.10.12", false)]
    [InlineData("1.11.0", true)]
    [InlineData("1.21.0", true)]
    public void Recursors_are_drawn_only_from_1_11_on(string version, bool drawn)
    {
        var bench = new ConsulBench(
            version,
            """
            "recursors": ["10.88.10.3", "10.88.10.4"], "dns_config": { "recursor_strategy": "random" }
            """);
        for (var i = 0; i < 40; i++)
        {
            bench.Ask(i * 5_000, "DS", "consul");
        }

        var sent = bench.Play(210).Sent();
        var firsts = sent.Where((_, i) => i % 2 == 0).Count(asked => asked.Recursor == "first");

        Assert.Equal(80, sent.Count);
        Assert.All(sent.Chunk(2), pair => Assert.NotEqual(pair[0].Recursor, pair[1].Recursor));
        Assert.InRange(firsts, drawn ? 8 : 40, drawn ? 32 : 40);
    }

    [Fact]
    public void A_question_keeps_the_recursors_it_began_with_when_the_config_is_read_again()
    {
        var bench = new ConsulBench("1.8.7", "\"recursors\": [\"10.88.10.3\", \"10.88.10.4\"]")
            .Ask(0, "DS", "consul").Reload(1_000, "").Ask(1_500, "DS", "consul").Play(10);

        Assert.Equal([("first", 0L), ("second", 2_000L)], bench.Sent());
        Assert.Equal(
            [(Rcode.NXDOMAIN, 0), (Rcode.SERVFAIL, 4_000)], bench.Ends());
    }

    [Theory]
    [InlineData("PTR", "17.20.88.10.in-addr.arpa", Rcode.NOERROR, 0)]
    [InlineData("PTR", "2.10.88.10.in-addr.arpa", Rcode.NOERROR, 0)]
    [InlineData("PTR", "9.9.88.10.in-addr.arpa", Rcode.NXDOMAIN, 1)]
    [InlineData("DS", "17.20.88.10.in-addr.arpa", Rcode.NXDOMAIN, 1)]
    public void An_unknown_address_goes_to_the_recursors(string type, string name, Rcode rcode, int sent)
    {
        var bench = new ConsulBench("1.8.7", ConsulBench.OneRecursor, Nothing).Ask(0, type, name).Play(5);

        Assert.Equal([rcode], bench.Ends().Select(end => end.Rcode));
        Assert.Equal(sent, bench.Sent().Count);
    }

    [Theory]
    [InlineData("1.8.7", Rcode.SERVFAIL)]
    [InlineData("1.17.3", Rcode.SERVFAIL)]
    [InlineData("1.17.4", Rcode.NXDOMAIN)]
    [InlineData("1.18.0", Rcode.NXDOMAIN)]
    public void An_unknown_address_without_recursors_depends_on_the_version(string version, Rcode rcode)
    {
        var bench = new ConsulBench(version, "").Ask(0, "PTR", "9.9.88.10.in-addr.arpa").Play(5);

        Assert.Equal([rcode], bench.Ends().Select(end => end.Rcode));
        Assert.Equal(["C9"], bench.AnswerRules());
    }

    [Theory]
    [InlineData("NS", "consul", Rcode.NOERROR)]
    [InlineData("SOA", "consul", Rcode.NOERROR)]
    [InlineData("DNSKEY", "consul", Rcode.NXDOMAIN)]
    [InlineData("RRSIG", "consul", Rcode.NXDOMAIN)]
    [InlineData("ANY", "consul", Rcode.NXDOMAIN)]
    [InlineData("A", "consul", Rcode.NXDOMAIN)]
    [InlineData("A", "xyz.service.consul", Rcode.NOERROR)]
    [InlineData("A", "nope.service.consul", Rcode.NXDOMAIN)]
    [InlineData("A", "co.node.consul", Rcode.NOERROR)]
    public void Its_answers_are_those_that_were_measured(string type, string name, Rcode rcode)
    {
        var bench = new ConsulBench("1.8.7", ConsulBench.OneRecursor).Ask(0, type, name).Play(5);

        Assert.Equal([(rcode, 0)], bench.Ends());
        Assert.Empty(bench.Sent());
    }

    [Fact]
    public void The_second_name_of_its_domain_is_answered_as_the_first()
    {
        var bench = new ConsulBench("1.8.7", "\"alt_domain\": \"lab\"")
            .Ask(0, "A", "xyz.service.lab").Play(1);

        Assert.Equal([Rcode.NOERROR], bench.Ends().Select(end => end.Rcode));
    }

    [Theory]
    [InlineData(
        "1.6.10",
        "[ERR] dns: recurse failed: read udp 10.88.10.2:PORT->10.88.10.3:5353: read: connection refused",
        "[ERR] dns: all resolvers failed for {consul. 43 1} from client 10.88.30.14:PORT (udp)")]
    [InlineData(
        "1.7.0",
        "[ERROR] agent.dns: recurse failed: error=\"read udp 10.88.10.2:PORT->10.88.10.3:5353: read: "
        + "connection refused\"",
        "[ERROR] agent.dns: all resolvers failed for question from client: question=\"{consul. 43 1}\" "
        + "client=10.88.30.14:PORT client_network=udp")]
    public void The_log_is_written_in_the_words_of_the_version(string version, string failed, string all)
    {
        var bench = new ConsulBench(version, "\"recursors\": [\"10.88.10.3:5353\"]")
            .Ask(0, "DS", "consul").Play(5);

        Assert.Equal([failed, all], bench.Lines().Select(WithoutPorts));
    }

    private static string WithoutPorts(string line) =>
        System.Text.RegularExpressions.Regex.Replace(line, ":[0-9]{5}(?=[^0-9]|$)", ":PORT");

    private static (long AfterNs, Answer Answer)? Nothing(ScriptedServer server, Message query) =>
        (0, new Answer(Rcode.NXDOMAIN, false, true, false, 0));
}
