using System.Globalization;

namespace DnsFlowViz.Reports.Previews;

/// <summary>
/// Pixels that shapes are painted on. A pixel takes as much of a colour as the shape covers of it, known from
/// the distance of its middle to the shape's edge.
/// </summary>
public sealed class Raster
{
    private readonly float[] _light;

    /// <summary>A ground of one colour.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="colour">The ground, as <c>#RRGGBB</c>.</param>
    public Raster(int width, int height, string colour)
    {
        (Width, Height, _light) = (width, height, new float[width * height * 3]);
        Rectangle(0, 0, width, height, colour);
    }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>Red, green and blue of a pixel.</summary>
    public (byte Red, byte Green, byte Blue) At(int x, int y)
    {
        var at = ((y * Width) + x) * 3;
        return (Byte(_light[at]), Byte(_light[at + 1]), Byte(_light[at + 2]));
    }

    /// <summary>Paints a rectangle from its upper left to its lower right corner.</summary>
    public void Rectangle(double left, double top, double right, double bottom, string colour) => Paint(
        left, top, right, bottom, colour,
        (x, y) => Math.Max(Math.Max(left - x, x - right), Math.Max(top - y, y - bottom)));

    /// <summary>Paints a circle's line of some width.</summary>
    public void Ring(double x, double y, double radius, double width, string colour)
    {
        var reach = radius + (width / 2);
        Paint(
            x - reach, y - reach, x + reach, y + reach, colour,
            (px, py) => Math.Abs(Math.Sqrt(Square(px - x) + Square(py - y)) - radius) - (width / 2));
    }

    /// <summary>Paints a line through points, with round ends and corners, as one shape.</summary>
    public void Line(IReadOnlyList<(double X, double Y)> way, double width, string colour)
    {
        ArgumentNullException.ThrowIfNull(way);
        var half = width / 2;
        Paint(
            way.Min(point => point.X) - half, way.Min(point => point.Y) - half,
            way.Max(point => point.X) + half, way.Max(point => point.Y) + half,
            colour,
            (x, y) =>
            {
                var nearest = double.MaxValue;
                for (var i = 1; i < way.Count; i++)
                {
                    nearest = Math.Min(nearest, Squared(way[i - 1], way[i], x, y));
                }

                return Math.Sqrt(nearest) - half;
            });
    }

    /// <summary>The square of a point's distance to a straight line between two others.</summary>
    private static double Squared((double X, double Y) from, (double X, double Y) to, double x, double y)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(Square(dx) + Square(dy), 1e-9);
        var along = Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / length, 0, 1);
        return Square(x - from.X - (along * dx)) + Square(y - from.Y - (along * dy));
    }

    private void Paint(
        double left, double top, double right, double bottom, string colour,
        Func<double, double, double> distance)
    {
        var (red, green, blue) = Parse(colour);
        var (fromX, toX) = (Math.Max(0, (int)left - 1), Math.Min(Width - 1, (int)right + 1));
        var (fromY, toY) = (Math.Max(0, (int)top - 1), Math.Min(Height - 1, (int)bottom + 1));
        for (var y = fromY; y <= toY; y++)
        {
            for (var x = fromX; x <= toX; x++)
            {
                var cover = (float)Math.Clamp(0.5 - distance(x + 0.5, y + 0.5), 0, 1);
                var at = ((y * Width) + x) * 3;
                _light[at] += cover * (red - _light[at]);
                _light[at + 1] += cover * (green - _light[at + 1]);
                _light[at + 2] += cover * (blue - _light[at + 2]);
            }
        }
    }

    private static (float Red, float Green, float Blue) Parse(string colour)
    {
        var number = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (number >> 16, (number >> 8) & 0xFF, number & 0xFF);
    }

    private static double Square(double number) => number * number;

    private static byte Byte(float light) => (byte)Math.Clamp(Math.Round(light), 0, 255);
}
