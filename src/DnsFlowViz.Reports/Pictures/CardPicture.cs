using DnsFlowViz.Contracts.Gallery;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// Draws a run small, as a card of the gallery shows it: a ring for each pair that sends a question round,
/// and under it the whole run: slots in use with the limit, lookups answered, and a diamond for failures.
/// The number of laps is the card's, for a picture has no fonts of its own.
/// </summary>
public static class CardPicture
{
    private const double Width = 240;
    private const double Height = 224;
    private const double RingY = 70;
    private const double OneRing = 46;
    private const double OneOfTwo = 34;
    private const double Left = 10;
    private const double BinWidth = 2;
    private const double SlotsTop = 150;
    private const double SlotsFoot = 190;
    private const double LegitTop = 198;
    private const double LegitFoot = 210;
    private const double Rug = 217;
    private const double RugPitch = 7;
    private const int MostBands = 5;
    private const int LapsPerBand = 30;
    private const double BandWidth = 3.4;
    private const double BandPitch = 3.1;

    /// <summary>Draws it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="colours">In which colours.</param>
    public static string Draw(GalleryRun run, PictureColours colours)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(colours);
        var svg = new SvgDrawing(Width, Height, $"{run.Id}, the whole run");
        var radius = run.Laps.Length > 1 ? OneOfTwo : OneRing;
        for (var ring = 0; ring < run.Laps.Length; ring++)
        {
            DrawRing(svg, RingCenter(ring, run.Laps.Length), radius, run.Laps[ring], colours);
        }

        DrawSlots(svg, run, colours);
        DrawLookups(svg, run.Series, colours);
        return svg.Finish();
    }

    private static PicturePoint RingCenter(int ring, int rings) =>
        new(Width * ((2 * ring) + 1) / (2 * rings), RingY);

    private static void DrawRing(
        SvgDrawing svg, PicturePoint center, double radius, int laps, PictureColours colours)
    {
        if (laps == 0)
        {
            svg.Circle(center, radius, "none", colours.Line2, 1.25);
            return;
        }

        var bands = Math.Clamp((laps + LapsPerBand - 1) / LapsPerBand, 1, MostBands);
        for (var band = 0; band < bands; band++)
        {
            var colour = colours.Ramp[(band * colours.Ramp.Count / MostBands) + 1];
            svg.Circle(center, radius + (band * BandPitch), "none", colour, BandWidth);
        }

        var middle = radius + ((bands - 1) * BandPitch / 2);
        var half = ((bands * BandPitch) / 2) + 2;
        Chevron(svg, new PicturePoint(center.X, center.Y - middle), half, 1, colours);
        Chevron(svg, new PicturePoint(center.X, center.Y + middle), half, -1, colours);
    }

    private static void Chevron(
        SvgDrawing svg, PicturePoint at, double half, int way, PictureColours colours)
    {
        var path = new SvgPath();
        path.To(at.X - (3.5 * way), at.Y - half);
        path.To(at.X + (3.5 * way), at.Y);
        path.To(at.X - (3.5 * way), at.Y + half);
        svg.Path(path.ToString(), "none", colours.Stage, 2.1);
    }

    private static void DrawSlots(SvgDrawing svg, GalleryRun run, PictureColours colours)
    {
        var (slots, limit) = (run.Series.Slots, run.Series.Limit);
        var right = X(slots.Length);
        var most = Math.Max(1, Math.Max(limit, slots.DefaultIfEmpty(0).Max()));
        double Y(int held) => SlotsFoot - ((SlotsFoot - SlotsTop) * held / most);
        var line = new SvgPath();
        for (var bin = 0; bin < slots.Length; bin++)
        {
            line.To(X(bin), Y(slots[bin]));
            line.To(X(bin + 1), Y(slots[bin]));
        }

        var (area, edge) = run.Laps.Any(laps => laps > 0)
            ? (colours.Ramp[0], colours.Loop)
            : (colours.LegitTint, colours.Query);
        var (foot, end) = (SvgDrawing.N(SlotsFoot), SvgDrawing.N(right));
        svg.Path($"{line}L{end} {foot}L{SvgDrawing.N(Left)} {foot}Z", area);
        svg.Path(line.ToString(), "none", edge, 1.25);
        svg.Line(new(Left, SlotsFoot), new(right, SlotsFoot), colours.Line2);
        if (limit > 0)
        {
            svg.Line(new(Left, Y(limit)), new(right, Y(limit)), colours.Ink, 1.25, "4 3");
        }
    }

    private static void DrawLookups(SvgDrawing svg, GallerySeries series, PictureColours colours)
    {
        var line = new SvgPath();
        var after = double.NegativeInfinity;
        for (var bin = 0; bin < series.AnsweredPercent.Length; bin++)
        {
            if (series.AnsweredPercent[bin] is var percent and >= 0)
            {
                line.To(X(bin + 1), LegitFoot - ((LegitFoot - LegitTop) * percent / 100));
            }
            else
            {
                line.Lift();
            }

            if (series.Failed[bin] > 0 && X(bin) - after >= RugPitch)
            {
                after = X(bin);
                svg.Diamond(new PicturePoint(after + (BinWidth / 2), Rug), 2.4, colours.Failed);
            }
        }

        svg.Path(line.ToString(), "none", colours.Query, 1.25);
    }

    private static double X(int bin) => Left + (bin * BinWidth);
}
