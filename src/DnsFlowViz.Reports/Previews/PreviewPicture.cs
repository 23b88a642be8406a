using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Pictures;

namespace DnsFlowViz.Reports.Previews;

/// <summary>
/// A moment as chat programs show it beside its link: the ring with the laps so far, and the whole run below
/// it: slots in use, the limit, and where the moment is. Pixels, since those programs draw no SVG.
/// </summary>
public static class PreviewPicture
{
    /// <summary>Pixels across, as Open Graph pages ask for.</summary>
    public const int Width = 1200;

    /// <summary>Pixels down.</summary>
    public const int Height = 630;

    /// <summary>Bins of the series that is drawn.</summary>
    public const int Bins = 280;

    private const double RingX = 600;
    private const double RingY = 226;
    private const double Radius = 128;
    private const double GroovePitch = 3.6;
    private const double GrooveWidth = 2.8;
    private const int MostGrooves = 15;
    private const int LapsPerGroove = 10;
    private const double Left = 40;
    private const double Right = 1160;
    private const double Top = 450;
    private const double Foot = 590;

    /// <summary>Draws it.</summary>
    /// <param name="overview">The whole run in <see cref="Bins"/> bins of equal virtual time.</param>
    /// <param name="limit">Slots of the largest table; 0 when no node has one.</param>
    /// <param name="atNs">Where the moment is, nanoseconds of virtual time.</param>
    public static byte[] Draw(Overview overview, int limit, long atNs)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var colours = PictureColours.Light;
        var raster = new Raster(Width, Height, colours.Stage);
        DrawRing(raster, LapsUntil(overview, atNs), colours);
        DrawSlots(raster, overview, limit, colours);
        var end = overview.EdgesNs[^1];
        var x = Left + ((Right - Left) * Math.Clamp((double)atNs / Math.Max(1, end), 0, 1));
        raster.Line([(x, Top - 26), (x, Foot)], 3, colours.Ink);
        raster.Ring(x, Top - 26, 3.5, 7, colours.Ink);
        return PngFile.Of(raster);
    }

    /// <summary>Loop queries sent before an instant, as far as whole bins tell.</summary>
    private static int LapsUntil(Overview overview, long atNs) =>
        overview.Laps.Where((_, bin) => overview.EdgesNs[bin + 1] <= atNs).Sum();

    private static void DrawRing(Raster raster, int laps, PictureColours colours)
    {
        if (laps == 0)
        {
            raster.Ring(RingX, RingY, Radius, 2, colours.Line2);
            return;
        }

        var grooves = Math.Clamp((laps + LapsPerGroove - 1) / LapsPerGroove, 1, MostGrooves);
        for (var groove = 0; groove < grooves; groove++)
        {
            var colour = colours.Ramp[groove * colours.Ramp.Count / MostGrooves];
            raster.Ring(RingX, RingY, Radius + (groove * GroovePitch), GrooveWidth, colour);
        }

        var middle = Radius + ((grooves - 1) * GroovePitch / 2);
        var half = (grooves * GroovePitch / 2) + 3;
        Chevron(raster, RingY - middle, half, 1, colours);
        Chevron(raster, RingY + middle, half, -1, colours);
        PlotterDigits.Draw(raster, laps, RingX, RingY, laps < 100_000 ? 78 : 52, colours.Ink);
    }

    private static void Chevron(Raster raster, double y, double half, int way, PictureColours colours)
    {
        var (back, tip) = (RingX - (8 * way), RingX + (8 * way));
        raster.Line([(back, y - half), (tip, y), (back, y + half)], 5, colours.Stage);
    }

    private static void DrawSlots(Raster raster, Overview overview, int limit, PictureColours colours)
    {
        var slots = overview.SlotsMax;
        var most = Math.Max(1, Math.Max(limit, slots.DefaultIfEmpty(0).Max()));
        var warm = overview.Laps.Sum() > 0;
        var pitch = (Right - Left) / Math.Max(1, slots.Length);
        for (var bin = 0; bin < slots.Length; bin++)
        {
            var y = Foot - ((Foot - Top) * slots[bin] / most);
            var (left, right) = (Left + (bin * pitch), Left + ((bin + 1) * pitch));
            raster.Rectangle(left, y, right, Foot, warm ? colours.Ramp[0] : colours.LegitTint);
            raster.Rectangle(left, y - 1.5, right, y + 1.5, warm ? colours.Loop : colours.Query);
        }

        raster.Rectangle(Left, Foot, Right, Foot + 2, colours.Line2);
        if (limit > 0)
        {
            var y = Foot - ((Foot - Top) * limit / most);
            for (var x = Left; x < Right; x += 16)
            {
                raster.Rectangle(x, y - 1.25, Math.Min(x + 9, Right), y + 1.25, colours.Ink);
            }
        }
    }
}
