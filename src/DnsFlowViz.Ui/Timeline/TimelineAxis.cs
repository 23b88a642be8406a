using System.Globalization;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Timeline;

/// <summary>What is written on the axis: times at round places, and brackets round slow motion.</summary>
public static class TimelineAxis
{
    private const double LeastPx = 64;

    /// <summary>Brackets round the stretches in slow motion; none on the linear axis.</summary>
    public static IReadOnlyList<SlowStretch> Stretches(RunOpened run, TimelineScale scale, double width)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(scale);
        var stretches = new List<SlowStretch>();
        for (var i = 0; scale.Range.Story && i < run.Schedule.Length; i++)
        {
            if (run.Schedule[i].Slowdown <= 1)
            {
                continue;
            }

            var first = i;
            while (i + 1 < run.Schedule.Length && run.Schedule[i + 1].Slowdown > 1)
            {
                i++;
            }

            var endUs = i + 1 < run.Schedule.Length ? run.Schedule[i + 1].FromUs : run.HorizonUs;
            stretches.Add(Stretch(run, scale, width, run.Schedule[first].FromUs * 1000, endUs * 1000));
        }

        return stretches;
    }

    /// <summary>Round times that do not come closer than can be read, and never inside a bracket.</summary>
    public static IReadOnlyList<TimelineTick> Ticks(
        TimelineScale scale, double width, IReadOnlyList<SlowStretch> stretches)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(stretches);
        var (fromUs, toUs) = (scale.Range.FromUs, scale.Range.ToUs);
        var stepUs = Step(scale.Range.LengthUs, (int)Math.Clamp(width / LeastPx, 2, 8));
        var ticks = new List<TimelineTick>();
        for (var us = (fromUs + stepUs - 1) / stepUs * stepUs; us <= toUs; us += stepUs)
        {
            var x = scale.At(us * 1000) * width;
            var isFree = ticks.Count == 0 || x - ticks[^1].X >= LeastPx * 0.75;
            if (isFree && !stretches.Any(stretch => x > stretch.FromX - 18 && x < stretch.ToX + 18))
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"{us / 1_000_000m:0.######} s");
                ticks.Add(new TimelineTick(x, text));
            }
        }

        return ticks;
    }

    private static SlowStretch Stretch(
        RunOpened run, TimelineScale scale, double width, long fromNs, long toNs)
    {
        var clock = PlaybackClock.For(SpeedLadder.Story, run.Schedule, run.HorizonUs);
        var watched = clock.WatchNs(toNs) - clock.WatchNs(fromNs);
        var (from, to) = (scale.At(fromNs) * width, scale.At(toNs) * width);
        var text = $"slow motion, {TimeText.Length(toNs - fromNs)} drawn as {TimeText.Length(watched)}";
        var room = to - from;
        return new SlowStretch(from, to, room > text.Length * 6.4 ? text : room > 90 ? "slow motion" : "");
    }

    /// <summary>A step of 1, 2 or 5 times a power of ten that gives at most this many ticks.</summary>
    private static long Step(long lengthUs, int most)
    {
        for (long power = 1; ; power *= 10)
        {
            foreach (var factor in (long[])[1, 2, 5])
            {
                if (lengthUs / (power * factor) <= most)
                {
                    return power * factor;
                }
            }
        }
    }
}
