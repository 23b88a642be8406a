using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Timeline;

/// <summary>Finds a place for the words of the moments so that none covers another.</summary>
public static class MarkLayout
{
    private const int Rows = 2;
    private const double SamePlacePx = 4;
    private const double Gap = 5;
    private const double PxPerLetter = 5.9;
    private static readonly string[] Weight =
    [
        MomentKind.TableFull, MomentKind.LapOne, MomentKind.FirstDs, MomentKind.FirstFailure, MomentKind.Restart,
        MomentKind.Reload, MomentKind.LoopEnded, MomentKind.Asked, MomentKind.LogLine,
    ];

    /// <summary>
    /// Marks for the moments that lie in the plot. Moments at one place share a mark; weightier ones choose their row
    /// and side first, and what finds no room keeps its line without words.
    /// </summary>
    public static IReadOnlyList<TimelineMark> Place(IEnumerable<Moment> moments, TimelineScale scale, double width)
    {
        ArgumentNullException.ThrowIfNull(moments);
        ArgumentNullException.ThrowIfNull(scale);
        var groups = Group(moments, scale, width);
        var taken = new List<(int Row, double From, double To)>();
        var marks = new TimelineMark[groups.Count];
        foreach (var i in Enumerable.Range(0, groups.Count).OrderBy(i => groups[i].Min(moment => Rank(moment.Kind))))
        {
            var x = scale.At(groups[i][0].AtNs) * width;
            marks[i] = FindRoom(x, groups[i][0].AtNs, Words(groups[i]), width, taken);
        }

        return marks;
    }

    private static List<List<Moment>> Group(IEnumerable<Moment> moments, TimelineScale scale, double width)
    {
        var groups = new List<List<Moment>>();
        var lastX = double.NegativeInfinity;
        foreach (var moment in moments)
        {
            var x = scale.At(moment.AtNs) * width;
            if (x < 0 || x > width)
            {
                continue;
            }

            if (x - lastX < SamePlacePx)
            {
                groups[^1].Add(moment);
                continue;
            }

            groups.Add([moment]);
            lastX = x;
        }

        return groups;
    }

    private static TimelineMark FindRoom(
        double x, long atNs, string text, double width, List<(int Row, double From, double To)> taken)
    {
        var length = (text.Length * PxPerLetter) + Gap;
        for (var row = 0; row < Rows; row++)
        {
            foreach (var from in (double[])[x + Gap, x - length])
            {
                var to = from + length - Gap;
                if (from < -90 || to > width + 50 || taken.Any(t => t.Row == row && from < t.To + Gap && t.From < to + Gap))
                {
                    continue;
                }

                taken.Add((row, Math.Min(from, x), Math.Max(to, x)));
                return new TimelineMark(x, atNs, text, row, from);
            }
        }

        return new TimelineMark(x, atNs, text, -1, x);
    }

    private static string Words(List<Moment> group)
    {
        var words = group.OrderBy(moment => Rank(moment.Kind)).Select(moment => moment.Text).Distinct().ToList();
        return words.Count <= 2 ? string.Join(", ", words) : $"{words[0]}, {words[1]} +{words.Count - 2}";
    }

    private static int Rank(string kind) => Array.IndexOf(Weight, kind) is var rank and >= 0 ? rank : Weight.Length;
}
