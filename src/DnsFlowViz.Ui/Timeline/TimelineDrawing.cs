using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Timeline;

/// <summary>
/// All of the timeline that does not move with the playhead. It is made anew when the overview, the visible
/// part or the width changes, and at no other time.
/// </summary>
public sealed record TimelineDrawing
{
    private const int Handful = 20;

    private readonly int _most;

    private TimelineDrawing(TimelineScale scale, double width, int most)
    {
        Scale = scale;
        Width = width;
        _most = most;
    }

    /// <summary>Where instants lie.</summary>
    public TimelineScale Scale { get; }

    /// <summary>Width of the plot, px.</summary>
    public double Width { get; }

    /// <summary><c>dns-forward-max</c>, over all dnsmasq.</summary>
    public int Limit { get; private init; }

    /// <summary>Height of the limit line, px from the top.</summary>
    public double LimitY { get; private init; }

    /// <summary>Slots in use, as a line.</summary>
    public string SlotLine { get; private init; } = "";

    /// <summary>Slots in use in the run that stands beside this one, as a line; may be empty.</summary>
    public string OtherLine { get; private init; } = "";

    /// <summary>Slots in use, as an area.</summary>
    public string SlotArea { get; private init; } = "";

    /// <summary>Share of legitimate lookups answered, as a line.</summary>
    public string AnsweredLine { get; private init; } = "";

    /// <summary>Failed lookups.</summary>
    public IReadOnlyList<FailureDot> Failures { get; private init; } = [];

    /// <summary>Times on the axis.</summary>
    public IReadOnlyList<TimelineTick> Ticks { get; private init; } = [];

    /// <summary>Brackets round slow motion.</summary>
    public IReadOnlyList<SlowStretch> Stretches { get; private init; } = [];

    /// <summary>Moments with their words.</summary>
    public IReadOnlyList<TimelineMark> Marks { get; private init; } = [];

    /// <summary>Where the loop begins, 0 to 1: warm colour starts here. 1 when there is none.</summary>
    public double WarmFrom { get; private init; } = 1;

    /// <summary>Where the last of the loop has left the slots, 0 to 1: calm colour again. 1 when it
    /// stays.</summary>
    public double WarmTo { get; private init; } = 1;

    /// <summary>Where the run on the stage left another one, px; null when it did not.</summary>
    public double? BranchX { get; private init; }

    /// <summary>What was done there, and when.</summary>
    public string BranchText { get; private init; } = "";

    /// <summary>Where a bound cut the run, px; null when it was not cut.</summary>
    public double? CutX { get; private init; }

    /// <summary>The bound that cut the run, in words.</summary>
    public string? CutBy { get; private init; }

    /// <summary>Draws an overview; without one, the empty lanes and the axis.</summary>
    public static TimelineDrawing Make(
        RunOpened run, Overview? overview, TimelineRange range, double width, Branch? branch)
    {
        ArgumentNullException.ThrowIfNull(run);
        var scale = new TimelineScale(run, range);
        var limit = run.Nodes.Sum(node => node.SlotLimit);
        var most = Math.Max(limit, overview?.SlotsMax.DefaultIfEmpty(0).Max() ?? 0);
        var stretches = TimelineAxis.Stretches(run, scale, width);
        var drawing = new TimelineDrawing(scale, width, most)
        {
            Limit = limit,
            LimitY = TimelineSeries.SlotY(limit, most),
            Stretches = stretches,
            Ticks = TimelineAxis.Ticks(scale, width, stretches),
        };
        return overview is null ? drawing : drawing.With(overview, branch);
    }

    /// <summary>
    /// The same with the slots of another run as a line, at the same height for the same number; null takes
    /// it away.
    /// </summary>
    public TimelineDrawing Beside(Overview? other) => this with
    {
        OtherLine = other is null ? "" : TimelineSeries.Slots(other, Scale, Width, _most),
    };

    private TimelineDrawing With(Overview overview, Branch? branch)
    {
        var line = TimelineSeries.Slots(overview, Scale, Width, _most);
        var (from, to) = (Scale.At(overview.EdgesNs[0]) * Width, Scale.At(overview.EdgesNs[^1]) * Width);
        var loop = overview.Moments.FirstOrDefault(moment => moment.Kind == MomentKind.LapOne);
        return this with
        {
            SlotLine = line,
            SlotArea = string.Create(
                CultureInfo.InvariantCulture,
                $"{line}L{to:0.#} {TimelineSeries.SlotsFoot}L{from:0.#} {TimelineSeries.SlotsFoot}Z"),
            AnsweredLine = TimelineSeries.Answered(overview, Scale, Width),
            Failures = TimelineSeries.Failures(overview, Scale, Width),
            Marks = MarkLayout.Place(overview.Moments, Scale, Width),
            WarmFrom = loop is null ? 1 : Math.Clamp(Scale.At(loop.AtNs), 0, 1),
            WarmTo = WarmEnd(overview, loop),
            BranchX = branch is null ? null : Math.Clamp(Scale.At(branch.AtNs), 0, 1) * Width,
            BranchText = branch is null ? "" : $"{branch.Name} at {TimeText.Seconds(branch.AtNs, 3)} s",
            CutX = overview.CutBy is null ? null : Scale.At(overview.PlayedToNs) * Width,
            CutBy = overview.CutBy,
        };
    }

    // After the last loop query its slots are still held for a while; the end is where no more are in use
    // than a handful, as before the loop.
    private double WarmEnd(Overview overview, Moment? loop)
    {
        var ended = overview.Moments.LastOrDefault(moment => moment.Kind == MomentKind.LoopEnded);
        for (var bin = 0; loop is not null && ended is not null && bin < overview.SlotsMax.Length; bin++)
        {
            if (overview.EdgesNs[bin] >= ended.AtNs && overview.SlotsMax[bin] <= Limit / Handful)
            {
                return Math.Clamp(Scale.At(overview.EdgesNs[bin]), 0, 1);
            }
        }

        return 1;
    }
}
