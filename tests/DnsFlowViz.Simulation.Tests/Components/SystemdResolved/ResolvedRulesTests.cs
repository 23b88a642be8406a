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
        Assert.Equal(seconds, ResolvedRules.CacheSeconds(
            ResolvedVersion.V247, new Answer(rcode, records, soa, false, ttl)));

    [Fact]
    public void An_attempt_takes_five_seconds_and_the_grace_period_doubles_up_to_six_hours()
    {
        Assert.Equal(5 * Instant.Second, ResolvedRules.AttemptTimeoutNs);
        Assert.Equal(600 * Instant.Second, ResolvedRules.NextGraceNs(ResolvedRules.FirstGraceNs));
        Assert.Equal(21_600 * Instant.Second, ResolvedRules.NextGraceNs(20_000 * Instant.Second));
    }

    [Theory]
    [InlineData("241", RecordType.A, RecordType.SOA, false)]
    [InlineData("247", RecordType.A, RecordType.SOA, false)]
    [InlineData("247", RecordType.SOA, RecordType.DS, false)]
    [InlineData("247", RecordType.DS, RecordType.SOA, true)]
    [InlineData("252", RecordType.A, RecordType.DS, false)]
    [InlineData("252", RecordType.DS, RecordType.DS, true)]
    public void Each_type_has_its_helper(string version, RecordType type, RecordType helper, bool atParent) =>
        Assert.Equal(
            (helper, atParent),
            (HelperRules.HelperType(Of(version), type), HelperRules.HelperIsAtParent(type)));

    [Theory]
    [InlineData("241", DnssecMode.AllowDowngrade, FeatureLevel.Large)]
    [InlineData("247", DnssecMode.Yes, FeatureLevel.Large)]
    [InlineData("252", DnssecMode.AllowDowngrade, FeatureLevel.Do)]
    [InlineData("252", DnssecMode.No, FeatureLevel.Edns0)]
    public void Each_version_starts_at_its_best_level(string version, DnssecMode mode, FeatureLevel best) =>
        Assert.Equal(best, ResolvedRules.BestLevel(Of(version), mode));

    [Theory]
    [InlineData("241", FeatureLevel.Large, FeatureLevel.None, FeatureLevel.Do)]
    [InlineData("247", FeatureLevel.Udp, FeatureLevel.Udp, FeatureLevel.None)]
    [InlineData("252", FeatureLevel.Do, FeatureLevel.None, FeatureLevel.Do)]
    [InlineData("252", FeatureLevel.Do, FeatureLevel.Do, FeatureLevel.Edns0)]
    [InlineData("252", FeatureLevel.Udp, FeatureLevel.None, FeatureLevel.None)]
    public void An_error_lowers_the_level_and_252_forgives_the_first(
        string version, FeatureLevel level, FeatureLevel clamp, FeatureLevel next) =>
        Assert.Equal(next, ResolvedRules.ClampAfterError(Of(version), level, clamp));

    [Theory]
    [InlineData("241", 30)]
    [InlineData("247", 10)]
    [InlineData("252", 10)]
    public void An_accepted_SERVFAIL_is_kept_so_many_seconds(string version, int seconds) =>
        Assert.Equal(seconds, ResolvedRules.CacheSeconds(Of(version), Answer.Error(Rcode.SERVFAIL)));

    [Fact]
    public void Only_252_never_validates_home_arpa()
    {
        Assert.DoesNotContain("home.arpa.", HelperRules.BuiltInNegativeAnchors(ResolvedVersion.V247));
        Assert.Contains("home.arpa.", HelperRules.BuiltInNegativeAnchors(ResolvedVersion.V252));
        Assert.Equal(
            HelperRules.BuiltInNegativeAnchors(ResolvedVersion.V241).Count + 4,
            HelperRules.BuiltInNegativeAnchors(ResolvedVersion.V252).Count);
    }

    [Theory]
    [InlineData("241", true)]
    [InlineData("252", true)]
    [InlineData("248", false)]
    [InlineData(" 247", false)]
    [InlineData("", false)]
    public void A_version_is_played_only_when_its_rules_were_read(string text, bool played)
    {
        Assert.Equal(played, ResolvedVersion.TryParse(text, out var version));
        Assert.Equal(played ? text : "247", version.ToString());
    }

    private static ResolvedVersion Of(string version)
    {
        Assert.True(ResolvedVersion.TryParse(version, out var parsed));
        return parsed;
    }
}
