using System.Globalization;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// Where instants lie on a timeline: evenly, or as wide as they take to watch, with a bracket that says so.
/// </summary>
internal sealed class TimelineAxis(
    PlaybackClock clock, RunOpened run, bool story, double left, double width)
{
    private const double LeastApart = 56;
    private const int MostTimes = 9;

    /// <summary>Place of an instant.</summary>
    public double X(long ns)
    {
        var part = story
            ? (double)clock.WatchNs(ns) / Math.Max(1, clock.LengthNs)
            : (double)ns / Math.Max(1, clock.HorizonNs);
        return left + (Math.Clamp(part, 0, 1) * width);
    }

    /// <summary>Draws round times, and brackets round slow motion.</summary>
    public void Draw(SvgDrawing svg, double y, double foot, PictureColours colours)
    {
        var font = new SvgFont(11, colours.Ink3, Anchor: SvgFont.Middle);
        svg.Line(new(left, foot), new(left + width, foot), colours.Line);
        var stretches = Stretches().ToList();
        foreach (var (from, to, words) in stretches)
        {
            svg.Path(
                $"M{SvgDrawing.N(from)} {y - 8}v8M{SvgDrawing.N(to)} {y - 8}v8"
                    + $"M{SvgDrawing.N(from)} {y - 4}H{SvgDrawing.N(to)}",
                "none", colours.Line2);
            var isRoom = to - from > words.Length * 6;
            svg.Words((from + to) / 2, y + 12, isRoom ? words : "slow motion", font);
        }

        var last = double.NegativeInfinity;
        foreach (var us in RoundTimes())
        {
            var x = X(us * 1000);
            var isFree = !stretches.Any(bracket => x > bracket.From - 20 && x < bracket.To + 20);
            if (x - last >= LeastApart && isFree)
            {
                svg.Words(
                    x, y, string.Create(CultureInfo.InvariantCulture, $"{us / 1_000_000m:0.######} s"), font);
                last = x;
            }
        }
    }

    private IEnumerable<long> RoundTimes()
    {
        long[] factors = [1, 2, 5];
        var step = 1L;
        for (var i = 1; run.HorizonUs / step > MostTimes; i++)
        {
            step = factors[i % 3] * (long)Math.Pow(10, i / 3);
        }

        for (long us = 0; us <= run.HorizonUs; us += step)
        {
            yield return us;
        }
    }

    private IEnumerable<(double From, double To, string Words)> Stretches()
    {
        for (var i = 0; story && i < run.Schedule.Length; i++)
        {
            if (run.Schedule[i].Slowdown <= 1)
            {
                continue;
            }

            var first = run.Schedule[i].FromUs;
            while (i + 1 < run.Schedule.Length && run.Schedule[i + 1].Slowdown > 1)
            {
                i++;
            }

            var endUs = i + 1 < run.Schedule.Length ? run.Schedule[i + 1].FromUs : run.HorizonUs;
            var watched = clock.WatchNs(endUs * 1000) - clock.WatchNs(first * 1000);
            var words = string.Create(
                CultureInfo.InvariantCulture,
                $"slow motion, {(endUs - first) / 1e6m:0.###} s drawn as {watched / 1e9m:0} s");
            yield return (X(first * 1000), X(endUs * 1000), words);
        }
    }
}
