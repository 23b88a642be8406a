using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Timeline;

/// <summary>Finds a place for the words of the moments so that none covers another.</summary>
public static class MarkLayout
{
    private const int Rows = 2;
    private const int MostWords = 3;
    private const double SamePlacePx = 4;
    private const double Gap = 5;
    private const double PxPerLetter = 5.9;
    private const double NarrowBelow = 600;
    private static readonly string[] Weight =
    [
        MomentKind.TableFull, MomentKind.LapOne, MomentKind.FirstDs, MomentKind.FirstFailure,
        MomentKind.Restart, MomentKind.Reload, MomentKind.LoopEnded, MomentKind.Asked, MomentKind.LogLine,
    ];

    /// <summary>
    /// Marks for the moments that lie in the plot. Moments at one place share a mark; weightier ones choose
    /// their row and side first, and what finds no room keeps its line without words.
    /// </summary>
    public static IReadOnlyList<TimelineMark> Place(
        IEnumerable<Moment> moments, TimelineScale scale, double width)
    {
        ArgumentNullException.ThrowIfNull(moments);
        ArgumentNullException.ThrowIfNull(scale);
        var groups = Group(moments, scale, width);
        var taken = new List<Room>();
        var marks = new TimelineMark[groups.Count];
        var byWeight = Enumerable.Range(0, groups.Count)
            .OrderBy(i => groups[i].Min(moment => Rank(moment.Kind)));
        foreach (var i in byWeight)
        {
            var x = scale.At(groups[i][0].AtNs) * width;
            var moment = groups[i][0];
            marks[i] = Enumerable.Range(0, MostWords)
                .Select(fewer => FindRoom(x, moment.AtNs, Words(groups[i], MostWords - fewer), width, taken))
                .FirstOrDefault(mark => mark is not null)
                ?? new TimelineMark(x, moment.AtNs, moment.Text, -1, x);
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

    private static TimelineMark? FindRoom(
        double x, long atNs, string text, double width, List<Room> taken)
    {
        var length = (text.Length * PxPerLetter) + Gap;
        var (least, most) = width < NarrowBelow ? (-14d, width + 14) : (-90, width + 50);
        for (var row = 0; row < Rows; row++)
        {
            foreach (var from in (double[])[x + Gap, x - length])
            {
                var to = from + length - Gap;
                var room = new Room(row, x, Math.Min(from, x), Math.Max(to, x));
                if (from < least || to > most || taken.Any(room.Meets))
                {
                    continue;
                }

                taken.Add(room);
                return new TimelineMark(x, atNs, text, row, from);
            }
        }

        return null;
    }

    /// <summary>The weightiest words of a group in order of time, and how many more there are.</summary>
    private static string Words(List<Moment> group, int most)
    {
        var words = group
            .DistinctBy(moment => moment.Text)
            .OrderBy(moment => Rank(moment.Kind))
            .Take(most)
            .OrderBy(moment => moment.AtNs)
            .Select(moment => moment.Text)
            .ToList();
        var more = group.DistinctBy(moment => moment.Text).Count() - words.Count;
        return string.Join(", ", words) + (more > 0 ? $" +{more}" : "");
    }

    private static int Rank(string kind) =>
        Array.IndexOf(Weight, kind) is var rank and >= 0 ? rank : Weight.Length;

    /// <summary>What a mark with words takes: its row, its line and the span of its words, px.</summary>
    private readonly record struct Room(int Row, double LineX, double From, double To)
    {
        // The line of an upper row runs down through the lower one.
        public bool Meets(Room other) => other.Row == Row
            ? From < other.To + Gap && other.From < To + Gap
            : Row > other.Row ? Spans(other.LineX) : other.Spans(LineX);

        private bool Spans(double x) => From - Gap < x && x < To + Gap;
    }
}
