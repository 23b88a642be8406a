using System.Globalization;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// Draws a whole run as SVG: slots in use with the limit, legitimate lookups answered with a diamond for
/// failures, and the moments as numbers over them.
/// </summary>
public sealed class TimelinePicture
{
    private const double Left = 76;
    private const double Right = 48;
    private const double SlotsTop = 40;
    private const double SlotsFoot = 110;
    private const double LegitTop = 122;
    private const double LegitFoot = 148;
    private const double Axis = 168;
    private const double Height = 184;
    private const double LegendFrom = 208;
    private const double LegendPitch = 18;
    private const double LegendHeight = 248;
    private const double Edge = 16;
    private const int MostMoments = 12;
    private const int BinPixels = 2;
    private readonly Overview _overview;
    private readonly PictureColours _colours;
    private readonly SvgDrawing _svg;
    private readonly double _width;
    private readonly int _limit;
    private readonly TimelineAxis _axis;
    private readonly bool _isAlone;

    private TimelinePicture(
        Recording recording, RunOpened run, PictureColours colours, double width, bool story, double height)
    {
        var clock = PlaybackClock.For(
            story ? SpeedLadder.Story : SpeedLadder.RealTime, run.Schedule, run.HorizonUs);
        (_colours, _width, _isAlone) = (colours, width - Left - Right, height > Height);
        _overview = OverviewBuilder.Build(
            recording, clock, 0, clock.HorizonNs, Math.Max(1, (int)(_width / BinPixels)));
        _limit = run.Nodes.Sum(node => node.SlotLimit);
        _axis = new TimelineAxis(clock, run, story, Left, _width);
        _svg = new SvgDrawing(width, height, $"{run.Title}, the whole run");
        _svg.Rect(0, 0, width, height, colours.Surface);
    }

    /// <summary>Draws it.</summary>
    /// <param name="recording">The run, complete.</param>
    /// <param name="run">What does not change of it.</param>
    /// <param name="moments">The moments that get a number, in order of time.</param>
    /// <param name="colours">In which colours.</param>
    /// <param name="width">Width of the drawing; its height is always the same.</param>
    /// <param name="story">Stretches the axis where the scenario's own schedule is in slow motion.</param>
    /// <param name="fonts">CSS that brings the fonts along; empty inside a page that has them.</param>
    public static string Draw(
        Recording recording,
        RunOpened run,
        IReadOnlyList<Moment> moments,
        PictureColours colours,
        double width,
        bool story,
        string fonts = "")
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(moments);
        ArgumentNullException.ThrowIfNull(colours);
        var picture = new TimelinePicture(recording, run, colours, width, story, Height);
        picture.DrawLanes(moments);
        return picture._svg.Finish(fonts);
    }

    /// <summary>Draws it to stand alone: with the weightiest moments, and words for their numbers.</summary>
    /// <param name="recording">The run, complete.</param>
    /// <param name="run">What does not change of it.</param>
    /// <param name="colours">In which colours.</param>
    /// <param name="width">Width of the drawing.</param>
    /// <param name="fonts">CSS that brings the fonts along.</param>
    public static string DrawAlone(
        Recording recording, RunOpened run, PictureColours colours, double width, string fonts = "")
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(colours);
        var moments = WeightyMoments.Of(recording, MostMoments);
        var picture = new TimelinePicture(
            recording, run, colours, width, run.Schedule.Length > 0, LegendHeight);
        picture.DrawLanes(moments);
        picture.DrawLegend(moments);
        return picture._svg.Finish(fonts);
    }

    private void DrawLanes(IReadOnlyList<Moment> moments)
    {
        DrawSlots();
        DrawLegit();
        _axis.Draw(_svg, Axis, LegitFoot, _colours);
        DrawMoments(moments);
        DrawCut();
    }

    private void DrawLegend(IReadOnlyList<Moment> moments)
    {
        const double PerLetter = 6.1;
        var (x, y) = (Edge, LegendFrom);
        for (var i = 0; i < moments.Count; i++)
        {
            var words = Invariant($"{moments[i].Text}, {moments[i].AtNs / 1_000_000_000m:0.######} s");
            var length = ((words.Length + 3) * PerLetter) + 18;
            if (x + length > _width + Left + Right)
            {
                (x, y) = (Edge, y + LegendPitch);
            }

            _svg.Words(x, y, Invariant($"{i + 1}"), new SvgFont(11, _colours.Ink, SvgFont.Strong));
            _svg.Words(x + (i < 9 ? 12 : 18), y, words, new SvgFont(11, _colours.Ink2));
            x += length;
        }
    }

    private void DrawSlots()
    {
        var most = Math.Max(_limit, _overview.SlotsMax.DefaultIfEmpty(0).Max());
        double Y(int slots) => SlotsFoot - ((SlotsFoot - SlotsTop) * slots / Math.Max(1, most));
        var line = new SvgPath();
        for (var bin = 0; bin < _overview.SlotsMax.Length; bin++)
        {
            line.To(X(bin), Y(_overview.SlotsMax[bin]));
            line.To(X(bin + 1), Y(_overview.SlotsMax[bin]));
        }

        var isLoop = _overview.Laps.Any(laps => laps > 0);
        var (area, edge) = isLoop
            ? (_colours.Ramp[0], _colours.Loop)
            : (_colours.LegitTint, _colours.Query);
        _svg.Path($"{line}L{SvgDrawing.N(Left + _width)} {SlotsFoot}L{Left} {SlotsFoot}Z", area);
        _svg.Path(line.ToString(), "none", edge, 1.25);
        var label = new SvgFont(11, _colours.Ink3);
        _svg.Words(LabelX, (SlotsTop + SlotsFoot) / 2, "slots", label);
        if (_limit > 0)
        {
            var limitY = Y(_limit);
            _svg.Line(new(Left, limitY), new(Left + _width, limitY), _colours.Ink, 1.25, "5 3");
            _svg.Words(
                Left + _width + 6, limitY + 4, Invariant($"{_limit}"),
                new SvgFont(11, _colours.Ink, SvgFont.Strong));
        }
    }

    private void DrawLegit()
    {
        var series = RecentShare.Of(_overview);
        var line = new SvgPath();
        for (var bin = 0; bin < series.Length; bin++)
        {
            if (series[bin] is { } share)
            {
                line.To(X(bin + 1), LegitFoot - ((LegitFoot - LegitTop) * share));
            }
            else
            {
                line.Lift();
            }
        }

        _svg.Words(
            LabelX, ((LegitTop + LegitFoot) / 2) + 4, "answered", new SvgFont(11, _colours.Ink3));
        _svg.Path(line.ToString(), "none", _colours.Query, 1.5);
        if (series.LastOrDefault(share => share is not null) is { } last)
        {
            _svg.Words(
                Left + _width + 6, LegitFoot - ((LegitFoot - LegitTop) * last) + 4, Invariant($"{last:P0}"),
                new SvgFont(11, _colours.Query));
        }

        var (after, x) = (double.NegativeInfinity, 0.0);
        for (var bin = 0; bin < _overview.Failed.Length; bin++)
        {
            x = (X(bin) + X(bin + 1)) / 2;
            if (_overview.Failed[bin] > 0 && x - after >= 9)
            {
                _svg.Diamond(new PicturePoint(x, LegitFoot + 6), 3, _colours.Failed);
                after = x;
            }
        }
    }

    /// <summary>Numbers that would lie on each other stand side by side, their lines slanting.</summary>
    private void DrawMoments(IReadOnlyList<Moment> moments)
    {
        const double Apart = 18;
        const double Top = 9;
        var places = new double[moments.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Math.Max(_axis.X(moments[i].AtNs), i == 0 ? 0 : places[i - 1] + Apart);
        }

        for (var i = places.Length - 1; i >= 0; i--)
        {
            var most = i == places.Length - 1 ? Left + _width + Right - 10 : places[i + 1] - Apart;
            places[i] = Math.Min(places[i], most);
        }

        for (var i = 0; i < places.Length; i++)
        {
            var x = _axis.X(moments[i].AtNs);
            _svg.Line(new(places[i], Top + 8), new(x, SlotsTop - 8), _colours.Ink);
            _svg.Line(new(x, SlotsTop - 8), new(x, SlotsFoot), _colours.Ink);
            _svg.Circle(new PicturePoint(places[i], Top), 8, _colours.Ink);
            _svg.Words(
                places[i], Top + 4, Invariant($"{i + 1}"),
                new SvgFont(10, _colours.Surface, SvgFont.Strong, SvgFont.Middle));
        }
    }

    private void DrawCut()
    {
        if (_overview.CutBy is { } words)
        {
            var x = _axis.X(_overview.PlayedToNs);
            _svg.Line(new(x, SlotsTop), new(x, LegitFoot), _colours.Failed, 1.5, "2 3");
            _svg.Words(x + 6, SlotsTop + 12, words, new SvgFont(11, _colours.Failed));
        }
    }

    /// <summary>A drawing that stands alone keeps its words off its edge.</summary>
    private double LabelX => _isAlone ? Edge : 0;

    private double X(int edge) => _axis.X(_overview.EdgesNs[edge]);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
