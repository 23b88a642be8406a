using System.Globalization;
using System.Text;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Timeline;

namespace DnsFlowViz.Ui.Compare;

/// <summary>
/// One run as lines that lie over those of others: its slots on axes that all share, its failures in a strip
/// of its own. A drawing is <see cref="Wide"/> by 100 and is stretched to the space there is.
/// </summary>
/// <param name="Place">Which column it is, from 0.</param>
/// <param name="Name">What the page calls it.</param>
/// <param name="Series">Its series; null until the server has played it.</param>
/// <param name="Capacity">Slots that its table has.</param>
public sealed record OverlaidSeries(int Place, string Name, Overview? Series, int Capacity)
{
    /// <summary>Width of a drawing in its own units.</summary>
    public const double Wide = 1000;

    private const double High = 100;
    private const int MarkEveryS = 12;
    private const int MarkShiftS = 3;

    /// <summary>Lookups that failed in the whole run.</summary>
    public int Failed => Series?.Failed.Sum() ?? 0;

    /// <summary>The run of a column as lines; null when nothing is played there.</summary>
    public static OverlaidSeries? Of(CompareColumn column, int place)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (column.Run.Store.Run is not { } run)
        {
            return null;
        }

        var tables = run.Nodes.Where(node => node.Kind == "dnsmasq").Select(node => node.SlotCapacity);
        return new OverlaidSeries(
            place, column.Name, column.Run.Store.Overview, tables.DefaultIfEmpty(0).Max());
    }

    /// <summary>
    /// Slots in use as steps: a bin says how many were held in it at most.
    /// </summary>
    /// <param name="top">The count that reaches the upper edge.</param>
    public string Slots(int top)
    {
        var path = new StringBuilder();
        for (var bin = 0; bin < Bins; bin++)
        {
            var y = Number.Exact(YOf(Series!.SlotsMax[bin], top));
            path.Append(bin == 0 ? "M0 " : "V").Append(y)
                .Append('H').Append(Number.Exact(XOf(Series.EdgesNs[bin + 1])));
        }

        return path.ToString();
    }

    /// <summary>The share of the lookups that failed of those that ended in each bin, as bars.</summary>
    public string Failures()
    {
        var path = new StringBuilder();
        for (var bin = 0; bin < Bins; bin++)
        {
            if (Series!.Failed[bin] > 0)
            {
                var share = Series.Failed[bin] / (double)(Series.Failed[bin] + Series.Answered[bin]);
                var (left, right) = (XOf(Series.EdgesNs[bin]), XOf(Series.EdgesNs[bin + 1]));
                path.Append('M').Append(Number.Exact(left))
                    .Append(" 100V").Append(Number.Exact(High - (High * share)))
                    .Append('H').Append(Number.Exact(right)).Append("V100Z");
            }
        }

        return path.ToString();
    }

    /// <summary>
    /// Where its marks lie on its line, in percent of the drawing. Those of other columns lie at other
    /// instants, so that lines that fall together still show who is in them.
    /// </summary>
    /// <param name="top">The count that reaches the upper edge.</param>
    public IEnumerable<(double Left, double Top)> Marks(int top)
    {
        var bin = 0;
        for (var second = MarkShiftS * (Place + 1); Bins > 0; second += MarkEveryS)
        {
            var ns = second * 1_000_000_000L;
            if (ns >= Series!.EdgesNs[^1])
            {
                yield break;
            }

            while (Series.EdgesNs[bin + 1] <= ns)
            {
                bin++;
            }

            yield return (XOf(ns) * 100 / Wide, YOf(Series.SlotsMax[bin], top));
        }
    }

    /// <summary>The same for those who do not see it.</summary>
    public string Sentence()
    {
        if (Series is not { } series)
        {
            return $"{Name}: being computed.";
        }

        var full = series.Moments.FirstOrDefault(moment => moment.Kind == MomentKind.TableFull);
        var most = series.SlotsMax.Length == 0 ? 0 : series.SlotsMax.Max();
        var last = series.SlotsMax.Length == 0 ? 0 : series.SlotsMax[^1];
        var ended = Failed + series.Answered.Sum();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: at most {most:N0} of {Capacity:N0} slots in use, "
            + $"{(full is null ? "never full" : $"full from {TimeText.Seconds(full.AtNs, 2)} s on")}, "
            + $"{last:N0} at the end; {Failed:N0} of {ended:N0} lookups failed.");
    }

    private int Bins => Series?.SlotsMax.Length ?? 0;

    private double XOf(long ns) => ns * Wide / Math.Max(1, Series!.EdgesNs[^1]);

    private static double YOf(int slots, int top) =>
        High - (High * Math.Min(1, slots / (double)Math.Max(1, top)));
}
