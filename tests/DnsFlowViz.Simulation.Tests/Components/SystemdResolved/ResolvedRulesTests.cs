using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.SystemdResolved;

public sealed class ResolvedRulesTests
{
    [Theory]
    [InlineData(FeatureLevel.Large, false, false, 2, FeatureLevel.Large)]
    [InlineData(FeatureLevel.Large, false, false, 3, FeatureLevel.Do)]
    [InlineData(FeatureLevel.Udp, false, false, 9, FeatureLevel.Udp)]
    [InlineData(FeatureLevel.Large, true, true, 3, FeatureLevel.Udp)]
    [InlineData(FeatureLevel.Large, false, true, 0, FeatureLevel.Edns0)]
    public void A_servers_level_falls_by_what_was_learnt(
        FeatureLevel possible, bool badOpt, bool rrsigMissing, int losses, FeatureLevel next) =>
        Assert.Equal(next, ResolvedRules.NextLevel(possible, badOpt, rrsigMissing, losses));

    [Theory]
    [InlineData(FeatureLevel.Large, false, FeatureLevel.Do)]
    [InlineData(FeatureLevel.Edns0, false, FeatureLevel.Edns0)]
    [InlineData(FeatureLevel.Large, true, FeatureLevel.Udp)]
    public void A_small_answer_proves_DO_at_most_and_one_without_OPT_only_UDP(
        FeatureLevel sentAt, bool badOpt, FeatureLevel proven) =>
        Assert.Equal(proven, ResolvedRules.ProvenLevel(sentAt, badOpt, rrsigMissing: false));

    [Theory]
    [InlineData(Rcode.SERVFAIL, false, false, 0, 10)]
    [InlineData(Rcode.NXDOMAIN, false, true, 300, 300)]
    [InlineData(Rcode.NXDOMAIN, false, false, 300, 0)]
    [InlineData(Rcode.NOERROR, true, false, 90_000, 7_200)]
    [InlineData(Rcode.NOERROR, true, false, 0, 0)]
    [InlineData(Rcode.REFUSED, false, false, 300, 0)]
    public void An_answer_is_kept_so_many_seconds(
        Rcode rcode, bool records, bool soa, int ttl, int seconds) =>
        Assert.Equal(seconds, ResolvedRules.CacheSeconds(new Answer(rcode, records, soa, false, ttl)));

    [Fact]
    public void An_attempt_takes_five_seconds_and_the_grace_period_doubles_up_to_six_hours()
    {
        Assert.Equal(5 * Instant.Second, ResolvedRules.AttemptTimeoutNs);
        Assert.Equal(600 * Instant.Second, ResolvedRules.NextGraceNs(ResolvedRules.FirstGraceNs));
        Assert.Equal(21_600 * Instant.Second, ResolvedRules.NextGraceNs(20_000 * Instant.Second));
    }

    [Theory]
    [InlineData(RecordType.A, RecordType.SOA, false)]
    [InlineData(RecordType.SOA, RecordType.DS, false)]
    [InlineData(RecordType.DS, RecordType.SOA, true)]
    public void Each_type_has_its_helper(RecordType type, RecordType helper, bool atParent) =>
        Assert.Equal((helper, atParent), (HelperRules.HelperType(type), HelperRules.HelperIsAtParent(type)));
}
