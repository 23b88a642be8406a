using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class JoiningRulesTests
{
    [Theory]
    [InlineData("as told", false)]
    [InlineData("2.82", false)]
    [InlineData("2.83", true)]
    [InlineData("2.92", true)]
    public void From_2_83_the_same_question_joins(string version, bool joins) =>
        Assert.Equal(joins, JoiningRules.Joins(Release.Of(version)));

    [Theory]
    [InlineData(Edns.Opt, Edns.Opt | Edns.Options, true)]
    [InlineData(Edns.None, Edns.Opt, false)]
    [InlineData(Edns.Opt, Edns.Opt | Edns.Do, false)]
    public void Questions_with_another_OPT_do_not_join(Edns first, Edns second, bool same) =>
        Assert.Equal(same, JoiningRules.KeyBits(first) == JoiningRules.KeyBits(second));

    [Theory]
    [InlineData("2.84", 5, false)]
    [InlineData("2.85", 1, false)]
    [InlineData("2.85", 2, true)]
    [InlineData("2.90", 2, true)]
    public void A_joined_question_goes_out_again_from_two_whole_seconds_on(
        string version, long age, bool again) =>
        Assert.Equal(again, JoiningRules.ForwardsAgain(Release.Of(version), age));

    [Theory]
    [InlineData("2.84", false)]
    [InlineData("2.85", true)]
    public void A_further_asker_is_refused_from_2_85_on(string version, bool refused) =>
        Assert.Equal(refused, JoiningRules.RefusesAFurtherAsker(Release.Of(version)));

    [Theory]
    [InlineData("2.88", 10, false)]
    [InlineData("2.90", 9, false)]
    [InlineData("2.90", 10, true)]
    public void A_record_that_nobody_can_join_is_freed_from_2_90_on(string version, long age, bool frees) =>
        Assert.Equal(frees, JoiningRules.FreesWhatNobodyCanJoin(Release.Of(version), age));
}
