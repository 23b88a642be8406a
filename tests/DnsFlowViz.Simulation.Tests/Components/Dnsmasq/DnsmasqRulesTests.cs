using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>
/// The rules one by one; each row is a case read in the source, or in the post where the version is "as
/// told".
/// </summary>
public sealed class DnsmasqRulesTests
{
    private static readonly DnsmasqVersion V280 = Version("2.80");

    [Theory]
    [InlineData("2.80", 150, 151)]
    [InlineData("2.80", 1000, 1001)]
    [InlineData("as told", 150, 150)]
    public void The_table_of_2_80_holds_one_more_than_its_limit(string version, int limit, int capacity) =>
        Assert.Equal(capacity, DnsmasqRules.Capacity(Version(version), limit));

    [Theory]
    [InlineData("2.80", true, false)]
    [InlineData("as told", false, true)]
    public void At_the_limit_2_80_stops_reading_and_the_story_answers_servfail(
        string version, bool stops, bool servfail)
    {
        Assert.Equal(stops, DnsmasqRules.StopsReadingAtTheLimit(Version(version)));
        Assert.Equal(servfail, DnsmasqRules.RefusesWithServfailAtTheLimit(Version(version)));
    }

    [Theory]
    [InlineData(1_950, 11_010, 10)]
    [InlineData(1_000, 10_999, 9)]
    [InlineData(1_999, 11_000, 10)]
    public void Ages_are_counted_in_whole_seconds(long takenMs, long nowMs, long age) =>
        Assert.Equal(age, DnsmasqRules.AgeSeconds(At(takenMs), At(nowMs)));

    [Theory]
    [InlineData(-1, 5_000, true)]
    [InlineData(5, 10_999, false)]
    [InlineData(5, 11_000, true)]
    public void The_limit_is_logged_again_only_after_six_whole_seconds(long last, long nowMs, bool logs) =>
        Assert.Equal(logs, DnsmasqRules.LogsTheLimit(last, At(nowMs)));

    [Theory]
    [InlineData(9, 151, false)]
    [InlineData(10, 151, true)]
    [InlineData(10, 150, false)]
    [InlineData(19, 150, false)]
    [InlineData(20, 150, true)]
    public void A_record_is_taken_over_from_ten_whole_seconds_on(long age, int length, bool takesOver) =>
        Assert.Equal(takesOver, DnsmasqRules.TakesOver(age, length, 150));

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    public void A_domain_group_is_asked_whole_unless_strict_order(bool strict, bool isDefault, bool all) =>
        Assert.Equal(all, DnsmasqRules.SendsToWholeGroup(
            new DnsmasqOptions { Version = V280, StrictOrder = strict }, isDefault, true, 0, 0));

    [Theory]
    [InlineData(false, 0, 0, true)]
    [InlineData(true, 0, 0, false)]
    [InlineData(true, 51, 0, true)]
    [InlineData(true, 50, 20, false)]
    [InlineData(true, 0, 21, true)]
    public void The_default_group_is_tested_now_and_then(bool knows, int queries, long seconds, bool all) =>
        Assert.Equal(all, DnsmasqRules.SendsToWholeGroup(
            new DnsmasqOptions { Version = V280 }, true, knows, queries, seconds));

    [Theory]
    [InlineData(Rcode.SERVFAIL, 2, Edns.None, false)]
    [InlineData(Rcode.SERVFAIL, 0, Edns.None, true)]
    [InlineData(Rcode.REFUSED, 0, Edns.None, true)]
    [InlineData(Rcode.NXDOMAIN, 0, Edns.None, false)]
    [InlineData(Rcode.SERVFAIL, 0, Edns.Opt | Edns.Do, true)]
    [InlineData(Rcode.SERVFAIL, 0, Edns.Opt | Edns.Options, false)]
    public void A_servfail_is_sent_again_only_when_one_server_was_asked_by_choice(
        Rcode rcode, int forwardAll, Edns edns, bool again) =>
        Assert.Equal(again, DnsmasqRules.SendsAgain(V280, rcode, forwardAll, edns));

    [Theory]
    [InlineData(Rcode.SERVFAIL, false, true)]
    [InlineData(Rcode.SERVFAIL, true, false)]
    [InlineData(Rcode.REFUSED, false, false)]
    public void As_told_a_servfail_is_sent_again_once(Rcode rcode, bool before, bool again)
    {
        Assert.Equal(again, DnsmasqRules.SendsAgainAsTold(DnsmasqVersion.Told, rcode, before));
        Assert.False(DnsmasqRules.SendsAgainAsTold(V280, rcode, before));
    }

    [Fact]
    public void Strict_order_goes_on_only_with_a_default_server_later_in_the_list()
    {
        ServerLine[] consulFirst = [Server("consul", "10.88.10.2"), Server("", "10.88.40.53")];
        ServerLine[] consulLast = [Server("", "10.88.40.53"), Server("consul", "10.88.10.2")];

        Assert.True(DnsmasqRules.StrictOrderMayGoOn(consulFirst, 0));
        Assert.False(DnsmasqRules.StrictOrderMayGoOn(consulLast, 1));
    }

    [Theory]
    [InlineData(Rcode.SERVFAIL, 2, true)]
    [InlineData(Rcode.SERVFAIL, 1, false)]
    [InlineData(Rcode.NOERROR, 2, false)]
    public void While_others_have_to_answer_a_servfail_is_not_passed_on(Rcode rcode, int left, bool waits) =>
        Assert.Equal(waits, DnsmasqRules.WaitsForTheOthers(rcode, left));

    [Theory]
    [InlineData(RecordType.A, Rcode.NOERROR, 300, true)]
    [InlineData(RecordType.A, Rcode.NOERROR, 0, false)]
    [InlineData(RecordType.A, Rcode.NXDOMAIN, 60, true)]
    [InlineData(RecordType.A, Rcode.SERVFAIL, 60, false)]
    [InlineData(RecordType.DS, Rcode.NXDOMAIN, 60, false)]
    public void Servfail_is_never_cached(RecordType type, Rcode rcode, int ttl, bool keeps)
    {
        var answer = new Answer(rcode, rcode == Rcode.NOERROR, rcode == Rcode.NXDOMAIN, false, ttl);
        var question = new QuestionKey(new DomainName(0, 0), type);

        Assert.Equal(keeps, DnsmasqRules.Keeps(new DnsmasqOptions { Version = V280 }, question, answer));
    }

    private static Instant At(long ms) => new(ms * Instant.Millisecond);

    private static ServerLine Server(string domain, string address) =>
        new(domain, address, 53, new ConfigLine("dnsmasq.conf", 1, $"server=/{domain}/{address}"));

    private static DnsmasqVersion Version(string text)
    {
        Assert.True(DnsmasqVersion.TryParse(text, out var version));
        return version;
    }
}
