using CsCheck;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Fuzzing.Invariants;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Recordings;

public sealed class OverviewBuilderTests
{
    private static readonly Gen<string> Scenario = Gen.OneOf(Shipped.Ids.ToArray());
    private static readonly Gen<int> Speed = Gen.Int[SpeedLadder.Story, SpeedLadder.Count - 1];

    [Fact]
    public void The_bins_of_a_whole_run_add_up_to_its_trace() =>
        Gen.Select(Scenario, Speed, Gen.Int[1, 2000]).Sample(AddUp, iter: 30);

    [Fact]
    public void A_bin_holds_what_happened_between_its_edges() =>
        Gen.Select(Scenario, Speed, Gen.Long[0, 9_000_000_000], Gen.Long[0, 9_000_000_000], Gen.Int[1, 40])
            .Sample(HoldsItsPart, iter: 30);

    [Fact]
    public void On_the_story_clock_a_bin_is_as_wide_as_it_takes_to_watch()
    {
        var recording = Recorded.Shipped("incident-as-told");
        var clock = Recorded.Clock(recording, SpeedLadder.Story);
        var edges = OverviewBuilder.Build(recording, clock, 0, clock.HorizonNs, 100).EdgesNs;
        var watched = edges.Zip(edges.Skip(1), (left, right) => clock.WatchNs(right) - clock.WatchNs(left));

        // An edge is a whole nanosecond of virtual time, which the slowest stretch takes 30 µs to watch.
        Assert.All(watched, width => Assert.Equal((double)clock.LengthNs / 100, width, tolerance: 30_000));
        var narrow = edges.Zip(edges.Skip(1), (left, right) => right - left);
        Assert.True(narrow.Max() > narrow.Min() * 1000);
    }

    [Fact]
    public void On_a_speed_of_the_ladder_all_bins_are_equally_wide()
    {
        var recording = Recorded.Shipped("incident-as-told");
        var edges = OverviewBuilder.Build(
            recording, Recorded.Clock(recording, 3), 1_000_000_000, 9_000_000_000, 8).EdgesNs;

        Assert.Equal(Enumerable.Range(1, 9).Select(second => second * 1_000_000_000L), edges);
    }

    [Fact]
    public void As_told_the_slots_reach_150_and_no_more()
    {
        var recording = Recorded.Shipped("incident-as-told");
        var clock = Recorded.Clock(recording, SpeedLadder.RealTime);
        var overview = OverviewBuilder.Build(recording, clock, 0, clock.HorizonNs, 90);

        Assert.Equal(150, overview.SlotsMax.Max());
        Assert.All(overview.SlotsMax.Take(49), most => Assert.InRange(most, 0, 5));
        Assert.Equal(recording.TraceHash, overview.TraceHash);
        Assert.Equal(Recorded.HorizonUs * 1000, overview.PlayedToNs);
    }

    [Fact]
    public void After_a_cut_nothing_is_claimed()
    {
        var recording = Recorded.Make("incident-as-told", [], Recorded.HorizonUs, most: 12_345);
        var clock = Recorded.Clock(recording, SpeedLadder.RealTime);
        var overview = OverviewBuilder.Build(recording, clock, 0, clock.HorizonNs, 9000);
        var played = overview.EdgesNs.Count(edge => edge <= overview.PlayedToNs);

        Assert.NotNull(overview.CutBy);
        Assert.InRange(played, 5000, 8999);
        Assert.True(overview.SlotsMax[played - 1] > 0);
        Assert.All(overview.SlotsMax.Skip(played), most => Assert.Equal(0, most));
    }

    private static void AddUp(string id, int speed, int bins)
    {
        var recording = Recorded.Shipped(id);
        var clock = Recorded.Clock(recording, speed);
        var overview = OverviewBuilder.Build(recording, clock, 0, clock.HorizonNs, bins);
        var fold = new StageFold(recording, clock.HorizonNs);

        Assert.Equal(
            (fold.Laps, fold.Answered, fold.Failed),
            (overview.Laps.Sum(), overview.Answered.Sum(), overview.Failed.Sum()));
        Assert.Equal(
            Recorded.Events(recording).Where(item => item.Kind == TraceKind.SlotTaken).Max(item => item.B),
            overview.SlotsMax.Max());
    }

    private static void HoldsItsPart(string id, int speed, long one, long other, int bins)
    {
        var recording = Recorded.Shipped(id);
        var clock = Recorded.Clock(recording, speed);
        var (from, to) = (Math.Min(one, other), Math.Max(one, other));
        var overview = OverviewBuilder.Build(recording, clock, from, to, bins);
        var events = Recorded.Events(recording).ToArray();
        for (var bin = 0; bin < bins; bin++)
        {
            var (left, right, isLast) = (overview.EdgesNs[bin], overview.EdgesNs[bin + 1], bin == bins - 1);
            var inside = events.Where(
                item => item.AtNs >= left && (item.AtNs < right || (isLast && item.AtNs == right)));
            int[] levels = [LevelBefore(events, left), .. inside.Where(IsAboutSlots).Select(item => item.B)];

            Assert.Equal((levels.Min(), levels.Max()), (overview.SlotsMin[bin], overview.SlotsMax[bin]));
            Assert.Equal(
                inside.Count(item => item.Kind == TraceKind.LookupEnded && item.A >= 0 && (item.B is 0 or 3)),
                overview.Answered[bin]);
        }
    }

    private static bool IsAboutSlots(TraceEvent item) =>
        item.Kind is TraceKind.SlotTaken or TraceKind.SlotFreed;

    private static int LevelBefore(TraceEvent[] events, long atNs) =>
        events.TakeWhile(item => item.AtNs < atNs).LastOrDefault(IsAboutSlots).B;
}
