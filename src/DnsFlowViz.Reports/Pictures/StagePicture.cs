using System.Globalization;
using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// Draws the stage of one instant as SVG: cards with their numbers and config lines, links with the messages
/// on them, and the ring of the loop with its laps.
/// </summary>
public static class StagePicture
{
    /// <summary>Draws it.</summary>
    /// <param name="moment">What is drawn.</param>
    /// <param name="colours">In which colours.</param>
    /// <param name="fonts">CSS that brings the fonts along, see <see cref="PictureFonts"/>; empty inside a
    /// page that has them.</param>
    public static string Draw(StageMoment moment, PictureColours colours, string fonts = "")
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(colours);
        var plan = new StagePlan(moment.Run);
        var title = string.Create(
            CultureInfo.InvariantCulture,
            $"{moment.Run.Title}, the stage at {moment.Frame.ToNs / 1_000_000_000m:F6} s");
        var svg = new SvgDrawing(plan.Width, plan.Height, title);
        svg.Rect(0, 0, plan.Width, plan.Height, colours.Stage);
        DrawLinks(svg, plan, moment, colours);
        foreach (var ring in plan.Rings)
        {
            RingDrawing.Draw(svg, ring, moment, colours);
        }

        // The ring runs through its two cards, and what is on it there lies under them.
        FlightDrawing.Draw(svg, plan, moment.Frame, colours);
        for (var node = 0; node < plan.Cards.Length; node++)
        {
            CardDrawing.Draw(svg, plan.Cards[node], node, moment, colours);
        }

        LegendDrawing.Draw(svg, plan, colours);
        return svg.Finish(fonts);
    }

    private static void DrawLinks(
        SvgDrawing svg, StagePlan plan, StageMoment moment, PictureColours colours)
    {
        foreach (var (line, from, to) in plan.Links)
        {
            if (line.Label.Length > 0)
            {
                svg.Line(from, to, colours.Line, 24);
                var words = string.Create(
                    CultureInfo.InvariantCulture, $"{line.Label} · {line.OneWayUs / 1000m:0.##} ms");
                svg.Words(
                    (from.X + to.X) / 2, ((from.Y + to.Y) / 2) - 18, words,
                    new SvgFont(11, colours.Ink3, Anchor: SvgFont.Middle));
            }

            var query = StagePlan.LaneShift(from, to, isAnswer: false);
            var answer = StagePlan.LaneShift(from, to, isAnswer: true);
            svg.Line(from + query, to + query, colours.Line2, 1.25);
            svg.Line(from + answer, to + answer, colours.Line2, 1.25);
            DrawCount(svg, from.Towards(to, 0.5), Drawn(moment.Frame, line.From, line.To), colours);
        }
    }

    /// <summary>When dots are only a sample, the number they stand for stands beside them.</summary>
    private static void DrawCount(
        SvgDrawing svg, PicturePoint at, (int Total, int Drawn) count, PictureColours colours)
    {
        if (count.Drawn > 0 && count.Total > count.Drawn)
        {
            svg.Words(
                at.X, at.Y + 22, $"×{(count.Total + count.Drawn - 1) / count.Drawn}",
                new SvgFont(11, colours.Ink2, Anchor: SvgFont.Middle));
        }
    }

    private static (int Total, int Drawn) Drawn(Frame frame, int a, int b)
    {
        var both = frame.Links
            .Where(link => (link.From, link.To) == (a, b) || (link.From, link.To) == (b, a)).ToList();
        return (both.Sum(link => link.Total), both.Sum(link => link.Drawn));
    }
}
