using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class RetryRulesTests
{
    private static readonly DnsmasqVersion V280 = Release.Of("2.80");

    [Theory]
    [InlineData("2.80", Rcode.SERVFAIL, 2, Edns.None, false)]
    [InlineData("2.80", Rcode.SERVFAIL, 0, Edns.None, true)]
    [InlineData("2.80", Rcode.REFUSED, 0, Edns.None, true)]
    [InlineData("2.80", Rcode.NXDOMAIN, 0, Edns.None, false)]
    [InlineData("2.80", Rcode.SERVFAIL, 0, Edns.Opt | Edns.Do, true)]
    [InlineData("2.80", Rcode.SERVFAIL, 0, Edns.Opt | Edns.Options, false)]
    [InlineData("2.79", Rcode.SERVFAIL, 0, Edns.None, false)]
    [InlineData("2.79", Rcode.REFUSED, 0, Edns.None, true)]
    [InlineData("2.86", Rcode.SERVFAIL, 0, Edns.None, true)]
    public void A_servfail_is_sent_again_only_when_one_server_was_asked_by_choice(
        string version, Rcode rcode, int forwardAll, Edns edns, bool again) =>
        Assert.Equal(again, RetryRules.SendsAgain(Release.Options(version), rcode, forwardAll, edns));

    [Theory]
    [InlineData("2.78", false)]
    [InlineData("2.79", true)]
    public void With_strict_order_nothing_is_sent_again_before_2_79(string version, bool again) =>
        Assert.Equal(again, RetryRules.SendsAgain(
            Release.Options(version, strictOrder: true), Rcode.REFUSED, 0, Edns.None));

    [Theory]
    [InlineData(Rcode.SERVFAIL, false, true)]
    [InlineData(Rcode.SERVFAIL, true, false)]
    [InlineData(Rcode.REFUSED, false, false)]
    public void As_told_a_servfail_is_sent_again_once(Rcode rcode, bool before, bool again)
    {
        Assert.Equal(again, RetryRules.SendsAgainAsTold(DnsmasqVersion.Told, rcode, before));
        Assert.False(RetryRules.SendsAgainAsTold(V280, rcode, before));
    }

    [Fact]
    public void Strict_order_goes_on_only_with_a_default_server_later_in_the_list()
    {
        ServerLine[] consulFirst = [Server("consul", "10.88.10.2"), Server("", "10.88.40.53")];
        ServerLine[] consulLast = [Server("", "10.88.40.53"), Server("consul", "10.88.10.2")];

        Assert.True(RetryRules.StrictOrderMayGoOn(V280, consulFirst, 0));
        Assert.False(RetryRules.StrictOrderMayGoOn(V280, consulLast, 1));
        Assert.True(RetryRules.StrictOrderMayGoOn(Release.Of("2.86"), consulLast, 1));
    }

    [Theory]
    [InlineData("2.80", Rcode.SERVFAIL, 2, true)]
    [InlineData("2.80", Rcode.SERVFAIL, 1, false)]
    [InlineData("2.80", Rcode.NOERROR, 2, false)]
    [InlineData("2.76", Rcode.SERVFAIL, 2, false)]
    [InlineData("2.81", Rcode.SERVFAIL, 2, false)]
    [InlineData("2.86", Rcode.REFUSED, 2, true)]
    public void While_others_have_to_answer_a_servfail_is_not_passed_on(
        string version, Rcode rcode, int left, bool waits) =>
        Assert.Equal(waits, RetryRules.WaitsForTheOthers(Release.Of(version), rcode, left));

    [Theory]
    [InlineData("2.85", Rcode.SERVFAIL, false)]
    [InlineData("2.86", Rcode.SERVFAIL, true)]
    [InlineData("2.86", Rcode.REFUSED, false)]
    [InlineData("2.80", Rcode.NXDOMAIN, true)]
    public void After_a_servfail_2_86_still_takes_the_server_for_a_good_one(
        string version, Rcode rcode, bool good) =>
        Assert.Equal(good, RetryRules.IsGood(Release.Of(version), rcode));

    private static ServerLine Server(string domain, string address) =>
        new(domain, address, 53, new ConfigLine("dnsmasq.conf", 1, $"server=/{domain}/{address}"));
}
