using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class AdmissionRulesTests
{
    [Theory]
    [InlineData("2.76", 150, 2, 151)]
    [InlineData("2.80", 150, 2, 151)]
    [InlineData("2.80", 1000, 2, 1001)]
    [InlineData("2.85", 150, 2, 151)]
    [InlineData("2.86", 150, 2, 300)]
    [InlineData("2.92", 150, 1, 150)]
    [InlineData("as told", 150, 2, 150)]
    public void Up_to_2_85_the_table_holds_one_more_than_its_limit(
        string version, int limit, int groups, int capacity) =>
        Assert.Equal(capacity, AdmissionRules.Capacity(Release.Of(version), limit, groups));

    [Theory]
    [InlineData("2.76", true, false, false)]
    [InlineData("2.80", true, false, false)]
    [InlineData("2.85", true, false, false)]
    [InlineData("2.86", false, true, false)]
    [InlineData("2.92", false, true, false)]
    [InlineData("as told", false, false, true)]
    public void At_the_limit_2_85_stops_reading_2_86_refuses_and_the_story_answers_servfail(
        string version, bool stops, bool refuses, bool servfail)
    {
        Assert.Equal(stops, AdmissionRules.StopsReadingAtTheLimit(Release.Of(version)));
        Assert.Equal(refuses, AdmissionRules.RefusesAtTheLimit(Release.Of(version)));
        Assert.Equal(servfail, AdmissionRules.RefusesWithServfailAtTheLimit(Release.Of(version)));
    }

    [Theory]
    [InlineData("2.86", 149, false)]
    [InlineData("2.86", 150, true)]
    [InlineData("2.85", 150, false)]
    public void From_2_86_a_group_is_full_at_the_limit(string version, int young, bool full) =>
        Assert.Equal(full, AdmissionRules.GroupIsFull(Release.Of(version), young, 150));

    [Theory]
    [InlineData(1_950, 11_010, 10)]
    [InlineData(1_000, 10_999, 9)]
    [InlineData(1_999, 11_000, 10)]
    public void Ages_are_counted_in_whole_seconds(long takenMs, long nowMs, long age) =>
        Assert.Equal(age, AdmissionRules.AgeSeconds(At(takenMs), At(nowMs)));

    [Theory]
    [InlineData("2.80", 9, 151, false)]
    [InlineData("2.80", 10, 151, true)]
    [InlineData("2.80", 10, 150, false)]
    [InlineData("2.80", 19, 150, false)]
    [InlineData("2.80", 20, 150, true)]
    [InlineData("2.86", 9, 20, false)]
    [InlineData("2.86", 10, 20, true)]
    public void A_record_is_taken_over_from_ten_whole_seconds_on(
        string version, long age, int length, bool takesOver) =>
        Assert.Equal(takesOver, AdmissionRules.TakesOver(Release.Of(version), age, length, 150));

    private static Instant At(long ms) => new(ms * Instant.Millisecond);
}
