using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Trace;

public sealed class LogTextTests
{
    private static readonly string[] Addresses = ["10.88.10.3", "10.88.10.2"];

    [Theory]
    [InlineData(LogLine.DnsmasqMaximumReached, 150,
        "dnsmasq[612]: Maximum number of concurrent DNS queries reached (max: 150)")]
    [InlineData(LogLine.DnsmasqMaximumReachedForDomain, 150,
        "dnsmasq[612]: Maximum number of concurrent DNS queries to consul reached (max: 150)")]
    [InlineData(LogLine.DnsmasqStarted, 150, "dnsmasq[612]: started, version 2.80 cachesize 150")]
    [InlineData(LogLine.ConsulRecurseFailed, 0,
        "[ERROR] agent.dns: recurse failed: error=\"read udp 10.88.10.2:53211->10.88.10.3:53: i/o timeout\"")]
    [InlineData(LogLine.ConsulRecurseRefused, 0,
        "[ERROR] agent.dns: recurse failed: "
        + "error=\"read udp 10.88.10.2:53211->10.88.10.3:53: read: connection refused\"")]
    [InlineData(LogLine.ConsulRecurseFailed, 5_353,
        "[ERROR] agent.dns: recurse failed: "
        + "error=\"read udp 10.88.10.2:53211->10.88.10.3:5353: i/o timeout\"")]
    [InlineData(LogLine.ConsulOldRecurseFailed, 0,
        "[ERR] dns: recurse failed: read udp 10.88.10.2:53211->10.88.10.3:53: i/o timeout")]
    [InlineData(LogLine.ConsulOldRecurseRefused, 0,
        "[ERR] dns: recurse failed: read udp 10.88.10.2:53211->10.88.10.3:53: read: connection refused")]
    [InlineData(LogLine.ConsulOldAllResolversFailed, 0,
        "[ERR] dns: all resolvers failed for {consul. 43 1} from client 10.88.10.2:53211 (udp)")]
    [InlineData(LogLine.ResolvedDegraded, 14,
        "systemd-resolved[635]: Using degraded feature set UDP instead of UDP+EDNS0+DO+LARGE "
        + "for DNS server 10.88.10.3.")]
    [InlineData(LogLine.ResolvedDegradedShort, 23,
        "systemd-resolved[635]: Using degraded feature set (UDP+EDNS0) for DNS server 10.88.10.3.")]
    [InlineData(LogLine.ResolvedResumed, 3,
        "systemd-resolved[635]: Grace period over, resuming full feature set (UDP+EDNS0+DO) "
        + "for DNS server 10.88.10.3.")]
    [InlineData(LogLine.ResolvedDowngraded, 0,
        "systemd-resolved[635]: Server 10.88.10.3 does not support DNSSEC, downgrading to non-DNSSEC mode.")]
    [InlineData(LogLine.ResolvedNoSignature, 0,
        "systemd-resolved[635]: DNSSEC validation failed for question consul IN DS: no-signature")]
    public void Each_line_reads_as_in_the_daemons_log(LogLine line, int number, string text) =>
        Assert.Equal(text, Of(line, number, from: 1, to: 0, port: 53_211));

    [Fact]
    public void Consul_names_its_asker_and_the_question_in_numbers() =>
        Assert.Equal(
            "[ERROR] agent.dns: all resolvers failed for question from client: "
                + "question=\"{consul. 43 1}\" client=10.88.10.3:30455 client_network=udp",
            Of(LogLine.ConsulAllResolversFailed, 0, from: 0, to: 1, port: 30_455));

    [Fact]
    public void Every_line_has_a_text()
    {
        foreach (var line in Enum.GetValues<LogLine>())
        {
            Assert.NotEmpty(Of(line, 14, 0, 1, 1));
        }
    }

    [Fact]
    public void Only_the_told_lines_carry_a_remark_of_ours() =>
        Assert.Equal(
            [LogLine.ToldDowngrade, LogLine.ToldNoSignature],
            Enum.GetValues<LogLine>().Where(line => LogText.Note(line).Length > 0));

    private static string Of(LogLine line, int number, byte from, byte to, ushort port)
    {
        var (names, queries) = (new NameTable(), new QueryTable());
        queries.Next() = new QueryRecord
        {
            Parent = -1, NameBase = names.Intern("consul").Base, Type = (ushort)RecordType.DS,
            From = from, To = to, Port = port,
        };
        var detail = line == LogLine.DnsmasqStarted ? 80 : 0;
        var printed = new TraceEvent
        {
            Query = queries.Publish(), A = (int)line, B = number, C = detail, Peer = 0,
        };
        return LogText.Of(printed, names, queries, Addresses);
    }
}
