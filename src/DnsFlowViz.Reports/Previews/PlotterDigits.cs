using System.Globalization;

namespace DnsFlowViz.Reports.Previews;

/// <summary>
/// Digits as a pen would draw them, on a field four wide and seven high. A server has no fonts, and the one
/// thing that a preview writes is a number.
/// </summary>
internal static class PlotterDigits
{
    private const double FieldWidth = 4;
    private const double FieldHeight = 7;
    private const double Pitch = 5.6;

    private static readonly string[] Strokes =
    [
        "1,0 3,0 4,1.2 4,5.8 3,7 1,7 0,5.8 0,1.2 1,0 3,0",
        "0.8,1.3 2.4,0 2.4,0 2.4,7",
        "0.1,1.6 0.6,0.4 2,-0.1 3.5,0.4 3.9,1.8 3.2,3.2 0,7 0,7 4,7",
        "0.2,0.9 1.2,0 3,0 3.9,1 3.8,2.6 2.8,3.4 1.6,3.4|2.6,3.4 4,4.1 4,6 3,7 1,7 0,6",
        "3.1,7 3.1,0 3.1,0 0,5 0,5 4,5",
        "3.6,0 0.6,0 0.6,0 0.3,3.2 0.3,3.2 1.4,2.7 3,2.8 4,4 4,5.8 3,7 1,7 0,6.1",
        "3.6,0.7 2.6,0 1.2,0.1 0,1.8 0,5.7 1.1,7 2.9,7 4,5.8 4,4.2 2.9,3 1.1,3 0,4.2",
        "0,0 4,0 4,0 1.3,7",
        "1.2,3.4 0.2,2.5 0.2,0.9 1.2,0 2.8,0 3.8,0.9 3.8,2.5 2.8,3.4 1.2,3.4"
            + " 0,4.4 0,6 1.1,7 2.9,7 4,6 4,4.4 2.8,3.4",
        "0.4,6.3 1.4,7 2.8,6.9 4,5.2 4,1.3 2.9,0 1.1,0 0,1.2 0,2.8 1.1,4 2.9,4 4,2.8",
    ];

    /// <summary>Draws a number around a middle.</summary>
    /// <param name="raster">Where.</param>
    /// <param name="number">What; not negative.</param>
    /// <param name="x">The middle, from the left.</param>
    /// <param name="y">The middle, from above.</param>
    /// <param name="height">Height of a digit, pixels.</param>
    /// <param name="colour">In which colour.</param>
    public static void Draw(Raster raster, int number, double x, double y, double height, string colour)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var unit = height / FieldHeight;
        var width = (((digits.Length - 1) * Pitch) + FieldWidth) * unit;
        for (var i = 0; i < digits.Length; i++)
        {
            var left = x - (width / 2) + (i * Pitch * unit);
            foreach (var stroke in Strokes[digits[i] - '0'].Split('|'))
            {
                var way = Smooth(Smooth(Points(stroke)))
                    .ConvertAll(point => (left + (point.X * unit), y - (height / 2) + (point.Y * unit)));
                raster.Line(way, unit, colour);
            }
        }
    }

    private static List<(double X, double Y)> Points(string stroke) =>
    [
        .. stroke.Split(' ').Select(point => point.Split(','))
            .Select(pair => (Number(pair[0]), Number(pair[1]))),
    ];

    /// <summary>Cuts every corner at a quarter of its sides; a point given twice stays a corner.</summary>
    private static List<(double X, double Y)> Smooth(List<(double X, double Y)> way)
    {
        var smooth = new List<(double X, double Y)> { way[0] };
        for (var i = 1; i < way.Count; i++)
        {
            var (from, to) = (way[i - 1], way[i]);
            smooth.Add(Between(from, to, i == 1 ? 0 : 0.25));
            smooth.Add(Between(from, to, i == way.Count - 1 ? 1 : 0.75));
        }

        return smooth;
    }

    private static (double X, double Y) Between(
        (double X, double Y) a, (double X, double Y) b, double share) =>
        (a.X + (share * (b.X - a.X)), a.Y + (share * (b.Y - a.Y)));

    private static double Number(string text) =>
        double.Parse(text, CultureInfo.InvariantCulture);
}
