using System.Globalization;
using static DnsFlowViz.Reports.Pictures.SvgDrawing;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// The ring of a loop: one line for the first lap, a groove for every ten further out, and the number in the
/// middle. Before the first lap the way out is drawn and the way back dotted: it is open.
/// </summary>
internal static class RingDrawing
{
    private const int MostGrooves = 15;
    private const double GroovePitch = 2.5;
    private const double GrooveWidth = 1.9;

    public static void Draw(SvgDrawing svg, RingBox ring, StageMoment moment, PictureColours colours)
    {
        var laps = ring.Edge.Closed ? moment.Frame.Counts.Laps : 0;
        if (laps == 0)
        {
            svg.Path(Half(ring, 0), "none", colours.Line2, 1.5);
            svg.Path(Half(ring, Math.PI), "none", colours.Line2, 1.5, "2 5");
        }
        else
        {
            DrawGrooves(svg, ring, laps, colours);
        }

        DrawTag(svg, ring, $"{ring.Edge.ForwardFile}:{ring.Edge.ForwardLine}", true, false, colours);
        var placeBack = ring.Edge.PlaceBack(node => moment.Run.Nodes[node].Title);
        DrawTag(svg, ring, placeBack, false, laps > 0, colours);
        if (ring.IsMain)
        {
            DrawNumber(svg, ring, laps, moment.Names, colours);
        }
    }

    private static void DrawGrooves(SvgDrawing svg, RingBox ring, int laps, PictureColours colours)
    {
        var grooves = Math.Clamp((laps + 9) / 10, 1, MostGrooves);
        for (var groove = 0; groove < grooves; groove++)
        {
            var radius = ring.Radius + (groove * GroovePitch * ring.Scale);
            var step = groove * colours.Ramp.Count / MostGrooves;
            svg.Circle(
                ring.Center, radius, "none",
                laps == 1 ? colours.LoopLine : colours.Ramp[step], GrooveWidth * ring.Scale);
        }

        // Direction is cut out of the band: at the top the ring runs to the right, at the foot to the left.
        var middle = ring.Radius + ((grooves - 1) * GroovePitch * ring.Scale / 2);
        var half = ((grooves * GroovePitch / 2) + 6) * ring.Scale;
        Chevron(svg, new PicturePoint(ring.Center.X, ring.Center.Y - middle), half, 1, colours);
        Chevron(svg, new PicturePoint(ring.Center.X, ring.Center.Y + middle), half, -1, colours);
    }

    private static void Chevron(
        SvgDrawing svg, PicturePoint at, double half, int way, PictureColours colours) => svg.Path(
        $"M{N(at.X - (6 * way))} {N(at.Y - half)}L{N(at.X + (5 * way))} {N(at.Y)}"
            + $"L{N(at.X - (6 * way))} {N(at.Y + half)}",
        "none", colours.Stage, 4);

    private static void DrawNumber(
        SvgDrawing svg, RingBox ring, int laps, string question, PictureColours colours)
    {
        var (x, y) = (ring.Center.X, ring.Center.Y);
        var words = new SvgFont(13, colours.Ink2, Anchor: SvgFont.Middle);
        if (laps == 0)
        {
            svg.Words(x, y + 4, ring.Edge.Closed ? "no question has come back" : "no way back", words);
            return;
        }

        var number = laps.ToString("N0", CultureInfo.InvariantCulture);
        svg.Words(x, y - 48, "laps of", words);
        svg.Words(x, y - 30, question, new SvgFont(13, colours.Ink, Anchor: SvgFont.Middle, Mono: true));
        var size = number.Length > 5 ? 50 : 64;
        svg.Words(x, y + 30, number, new SvgFont(size, colours.Ink, SvgFont.Strong, SvgFont.Middle));
        svg.Words(x, y + 54, "one packet, one slot per lap", words with { Size = 11 });
    }

    /// <summary>The config line that sends a question this way, over or under the ring.</summary>
    private static void DrawTag(
        SvgDrawing svg, RingBox ring, string place, bool isOut, bool lit, PictureColours colours)
    {
        var (line, text) = isOut
            ? (ring.Edge.ForwardLine, ring.Edge.ForwardText)
            : (ring.Edge.BackLine, ring.Edge.BackText);
        if (!ring.IsMain || line == 0)
        {
            return;
        }

        var outer = ring.Radius + (((MostGrooves * GroovePitch) + 8) * ring.Scale);
        var top = isOut ? ring.Center.Y - outer - 24 : ring.Center.Y + outer;
        var shown = CardDrawing.Cut(text, 34);
        var width = (shown.Length * 6.3) + 18;
        svg.Rect(
            ring.Center.X - (width / 2), top, width, 24, lit ? colours.LoopTint : colours.Surface,
            lit ? colours.LoopLine : colours.Line, 6);
        var font = new SvgFont(10.5, lit ? colours.Loop : colours.Ink, Anchor: SvgFont.Middle, Mono: true);
        svg.Words(ring.Center.X, top + 16, shown, font);
        svg.Words(
            ring.Center.X, isOut ? top - 7 : top + 38, place,
            font with { Colour = lit ? colours.Loop : colours.Ink3 });
    }

    private static string Half(RingBox ring, double turn)
    {
        var (from, to) = (
            ring.At(ring.Start + turn, ring.Radius), ring.At(ring.Start + turn + Math.PI, ring.Radius));
        var radius = N(ring.Radius);
        return $"M{N(from.X)} {N(from.Y)}A{radius} {radius} 0 0 1 {N(to.X)} {N(to.Y)}";
    }
}
