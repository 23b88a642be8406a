using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class QueryLogRulesTests
{
    private static readonly Answer Address = new(Rcode.NOERROR, true, false, false, 300);
    private static readonly Answer Nothing = new(Rcode.NXDOMAIN, false, true, false, 300);
    private static readonly Answer NothingForNow = new(Rcode.NXDOMAIN, false, true, false, 0);

    [Theory]
    [InlineData("2.80", null, QueryLogForm.Plain)]
    [InlineData("2.80", "extra", QueryLogForm.Extra)]
    [InlineData("2.90", "proto", QueryLogForm.Plain)]
    [InlineData("2.91", "proto", QueryLogForm.Protocol)]
    public void The_value_chooses_the_form(string version, string? value, QueryLogForm form) =>
        Assert.Equal(form, QueryLogRules.Form(Release.Of(version), value));

    [Theory]
    [InlineData(QueryLogForm.Plain, 0)]
    [InlineData(QueryLogForm.Extra, 17)]
    [InlineData(QueryLogForm.Protocol, -17)]
    public void The_longer_forms_carry_the_serial_of_the_query(QueryLogForm form, int number) =>
        Assert.Equal(number, QueryLogRules.Number(form, 17));

    [Theory]
    [InlineData("2.79", null)]
    [InlineData("2.80", LogLine.DnsmasqReplyError)]
    [InlineData("2.92", LogLine.DnsmasqReplyError)]
    [InlineData("as told", LogLine.DnsmasqReplyError)]
    public void Errors_of_servers_are_logged_from_2_80_on(string version, LogLine? line) => Assert.Equal(
        line, QueryLogRules.ForReply(Release.Options(version), RecordType.DS, Answer.Error(Rcode.SERVFAIL)));

    [Theory]
    [InlineData("2.79", false, null)]
    [InlineData("2.80", true, LogLine.DnsmasqConfigError)]
    [InlineData("2.86", false, LogLine.DnsmasqConfigError)]
    [InlineData("2.86", true, LogLine.DnsmasqConfigErrorNotReady)]
    public void Errors_of_its_own_are_logged_from_2_80_on(string version, bool hasNoServer, LogLine? line) =>
        Assert.Equal(line, QueryLogRules.ForOwnError(Release.Of(version), hasNoServer));

    [Theory]
    [InlineData("2.86", RecordType.A, LogLine.DnsmasqReply)]
    [InlineData("2.86", RecordType.SOA, null)]
    [InlineData("2.87", RecordType.SOA, LogLine.DnsmasqReply)]
    [InlineData("2.92", RecordType.PTR, null)]
    public void Up_to_2_86_only_addresses_are_logged(string version, RecordType type, LogLine? line) =>
        Assert.Equal(line, QueryLogRules.ForReply(Release.Options(version), type, Address));

    [Fact]
    public void Up_to_2_86_a_negative_answer_is_logged_only_when_it_would_be_kept()
    {
        var (old, newer) = (Release.Options("2.86"), Release.Options("2.87"));

        Assert.Equal(LogLine.DnsmasqReplyNegative, QueryLogRules.ForReply(old, RecordType.A, Nothing));
        Assert.Null(QueryLogRules.ForReply(old, RecordType.A, NothingForNow));
        Assert.Null(QueryLogRules.ForReply(old, RecordType.DS, Nothing));
        Assert.Null(QueryLogRules.ForReply(old with { NoNegcache = true }, RecordType.A, Nothing));
        Assert.Equal(
            LogLine.DnsmasqReplyNegative, QueryLogRules.ForReply(newer, RecordType.A, NothingForNow));
        Assert.Equal(LogLine.DnsmasqReplyNegative, QueryLogRules.ForReply(newer, RecordType.DS, Nothing));
    }

    [Fact]
    public void A_reverse_lookup_in_vain_is_named_by_its_address_when_it_is_kept()
    {
        var options = Release.Options("2.90");

        Assert.True(QueryLogRules.NamesTheAddress(options, RecordType.PTR, Nothing));
        Assert.False(QueryLogRules.NamesTheAddress(options, RecordType.PTR, NothingForNow));
        Assert.False(QueryLogRules.NamesTheAddress(options, RecordType.A, Nothing));
    }

    [Theory]
    [InlineData("2.86", 8_600, false)]
    [InlineData("2.87", 8_600, true)]
    [InlineData("2.87", 53, false)]
    public void From_2_87_a_server_is_named_with_a_port_that_is_not_53(
        string version, int port, bool named) =>
        Assert.Equal(named, QueryLogRules.NamesThePort(Release.Of(version), port));
}
