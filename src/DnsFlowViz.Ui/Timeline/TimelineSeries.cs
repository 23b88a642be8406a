using System.Globalization;
using System.Text;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Timeline;

/// <summary>Turns the series of an overview into SVG path data and diamonds.</summary>
public static class TimelineSeries
{
    /// <summary>Top and foot of the slots lane, px from the top of the timeline.</summary>
    public const double SlotsTop = 32, SlotsFoot = 88;

    /// <summary>Top (100 %) and foot (0 %) of the legitimate lane, px.</summary>
    public const double LegitTop = 100, LegitFoot = 126;

    private const double LeastPxBetweenDots = 10;

    /// <summary>Height of a number of slots in their lane, px from the top of the timeline.</summary>
    public static double SlotY(int slots, int most) =>
        SlotsFoot - ((SlotsFoot - SlotsTop) * slots / Math.Max(1, most));

    /// <summary>The outline of the slots in use, from left to right, without its foot.</summary>
    public static string Slots(Overview overview, TimelineScale scale, double width, int most)
    {
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(scale);
        var path = new StringBuilder();
        for (var bin = 0; bin < overview.SlotsMax.Length; bin++)
        {
            var y = SlotY(overview.SlotsMax[bin], most);
            Append(path, X(overview, scale, width, bin), y);
            Append(path, X(overview, scale, width, bin + 1), y);
        }

        return path.ToString();
    }

    /// <summary>
    /// The share of legitimate lookups answered among those that ended in the last two seconds before each
    /// place, as the number beside the log is counted. A place where none ended has no line.
    /// </summary>
    public static string Answered(Overview overview, TimelineScale scale, double width)
    {
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(scale);
        var path = new StringBuilder();
        var (shares, drawing) = (RecentShare.Of(overview), false);
        for (var bin = 0; bin < shares.Length; bin++)
        {
            if (shares[bin] is { } share)
            {
                var y = LegitFoot - ((LegitFoot - LegitTop) * share);
                Append(path, X(overview, scale, width, bin + 1), y, move: !drawing);
            }

            drawing = shares[bin] is not null;
        }

        return path.ToString();
    }

    /// <summary>Failures as diamonds that do not touch; each carries how many it stands for.</summary>
    public static IReadOnlyList<FailureDot> Failures(Overview overview, TimelineScale scale, double width)
    {
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(scale);
        var dots = new List<FailureDot>();
        for (var bin = 0; bin < overview.Failed.Length; bin++)
        {
            if (overview.Failed[bin] == 0)
            {
                continue;
            }

            var x = (X(overview, scale, width, bin) + X(overview, scale, width, bin + 1)) / 2;
            if (dots.Count > 0 && x - dots[^1].X < LeastPxBetweenDots)
            {
                dots[^1] = dots[^1] with { Count = dots[^1].Count + overview.Failed[bin] };
                continue;
            }

            dots.Add(new FailureDot(x, overview.Failed[bin]));
        }

        return dots;
    }

    private static double X(Overview overview, TimelineScale scale, double width, int edge) =>
        scale.At(overview.EdgesNs[edge]) * width;

    private static void Append(StringBuilder path, double x, double y, bool move = false)
    {
        var verb = path.Length == 0 || move ? 'M' : 'L';
        path.Append(CultureInfo.InvariantCulture, $"{verb}{x:0.#} {y:0.#}");
    }
}
