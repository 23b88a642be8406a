using CsCheck;
using DnsFlowViz.Contracts.Playback;

namespace DnsFlowViz.Contracts.Tests;

public sealed class PlaybackClockTests
{
    private const long HorizonUs = 60_000_000;

    private static readonly SpeedStep[] Schedule =
        [new(0, 1), new(5_000_000, 50), new(5_010_000, 30_000), new(5_010_400, 300), new(5_070_000, 1)];

    [Fact]
    public void The_story_clock_stretches_what_is_slow()
    {
        var clock = PlaybackClock.For(SpeedLadder.Story, Schedule, HorizonUs);

        // 5 s calm, 10 ms at 50, 0.4 ms at 30,000, 59.6 ms at 300, the rest in real time.
        Assert.Equal(5_000_000_000 + 500_000_000, clock.WatchNs(5_010_000_000));
        Assert.Equal(5_500_000_000 + 12_000_000_000, clock.WatchNs(5_010_400_000));
        Assert.Equal(17_500_000_000 + 17_880_000_000 + 54_930_000_000, clock.LengthNs);
    }

    [Theory]
    [InlineData(SpeedLadder.Story)]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(SpeedLadder.RealTime)]
    [InlineData(14)]
    public void A_frame_shows_the_instants_it_covers(int speed)
    {
        var clock = PlaybackClock.For(speed, Schedule, HorizonUs);
        Gen.Long[0, (HorizonUs * 1_000) - 1].Sample(atNs =>
        {
            var k = clock.FrameAt(atNs);
            var (from, to) = (clock.FrameStartNs(k), clock.FrameStartNs(k + 1));
            Assert.InRange(atNs, from, Math.Max(from, to));
        });
    }

    [Theory]
    [InlineData(SpeedLadder.Story)]
    [InlineData(3)]
    [InlineData(SpeedLadder.RealTime)]
    public void Frames_follow_one_another_without_gap_to_the_horizon(int speed)
    {
        var clock = PlaybackClock.For(speed, Schedule, 6_000_000);

        Assert.Equal(0, clock.FrameStartNs(0));
        Assert.Equal(clock.HorizonNs, clock.FrameStartNs(clock.FrameCount));
        for (var k = 0L; k < Math.Min(clock.FrameCount, 2_000); k++)
        {
            Assert.True(clock.FrameStartNs(k) < clock.FrameStartNs(k + 1));
        }
    }

    [Fact]
    public void Without_a_schedule_the_story_plays_in_real_time()
    {
        var clock = PlaybackClock.For(SpeedLadder.Story, [], HorizonUs);

        Assert.Equal(7_000_000_000, clock.WatchNs(7_000_000_000));
    }

    [Fact]
    public void The_ladder_goes_from_a_hundred_thousandth_to_a_hundredfold()
    {
        Assert.Equal("1/100,000×", SpeedLadder.Label(0));
        Assert.Equal("100×", SpeedLadder.Label(SpeedLadder.Count - 1));
        Assert.Equal("1×", SpeedLadder.Label(SpeedLadder.RealTime));
        Assert.False(SpeedLadder.Knows(SpeedLadder.Count));
        Assert.True(SpeedLadder.Knows(SpeedLadder.Story));
    }
}
