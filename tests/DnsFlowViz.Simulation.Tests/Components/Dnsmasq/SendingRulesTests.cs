using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class SendingRulesTests
{
    [Theory]
    [InlineData("2.80", false, false, true)]
    [InlineData("2.85", false, false, true)]
    [InlineData("2.86", false, false, false)]
    [InlineData("2.80", true, false, false)]
    [InlineData("2.86", true, false, false)]
    public void A_domain_group_is_asked_whole_unless_strict_order(
        string version, bool strict, bool isDefault, bool all) =>
        Assert.Equal(all, SendingRules.SendsToWholeGroup(
            Release.Options(version, strict), isDefault, new GroupMemory { GoodServer = 0 }, 0));

    [Theory]
    [InlineData("2.80", true, -1, 0, 0, true)]
    [InlineData("2.80", true, 0, 0, 0, false)]
    [InlineData("2.80", true, 0, 51, 0, true)]
    [InlineData("2.80", true, 0, 50, 20, false)]
    [InlineData("2.80", true, 0, 0, 21, true)]
    [InlineData("2.86", false, -1, 0, 0, true)]
    [InlineData("2.86", false, 0, 51, 0, true)]
    public void A_group_is_tested_now_and_then(
        string version, bool isDefault, int good, int queries, long seconds, bool all) =>
        Assert.Equal(all, SendingRules.SendsToWholeGroup(
            Release.Options(version), isDefault,
            new GroupMemory { GoodServer = good, SinceTest = queries }, seconds));

    [Theory]
    [InlineData("2.90", Edns.None, Edns.None)]
    [InlineData("2.91", Edns.None, Edns.Opt)]
    [InlineData("2.91", Edns.Opt | Edns.Do, Edns.Opt | Edns.Do)]
    public void From_2_91_every_query_goes_on_with_an_OPT(string version, Edns asked, Edns sent) =>
        Assert.Equal(sent, SendingRules.Forwarded(Release.Of(version), asked));

    [Theory]
    [InlineData("2.85", true)]
    [InlineData("2.86", false)]
    public void Up_to_2_85_a_repeated_question_makes_it_forget_the_good_server(
        string version, bool forgets) =>
        Assert.Equal(forgets, SendingRules.ForgetsTheGoodServerOnARepeat(Release.Of(version)));
}
