using System.Globalization;
using System.Text;
using DnsFlowViz.Contracts.Sweeps;

namespace DnsFlowViz.Ui.Sweeps;

/// <summary>
/// Where the cells of a sweep lie in a drawing: the first parameter across, the second upwards, smallest
/// values at the lower left.
/// </summary>
/// <param name="Columns">Cells across.</param>
/// <param name="Rows">Cells up.</param>
/// <param name="Left">Left edge of the plot, user units.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Pitch">Distance of neighbours.</param>
public sealed record SweepGrid(int Columns, int Rows, double Left, double Top, double Pitch)
{
    /// <summary>What of a cell's width its square may take.</summary>
    private const double Filled = 0.83;

    /// <summary>Width of the plot.</summary>
    public double Width => Columns * Pitch;

    /// <summary>Height of the plot.</summary>
    public double Height => Rows * Pitch;

    /// <summary>Side of a square that stands for all.</summary>
    public double FullSide => Pitch * Filled;

    /// <summary>A grid for a chart whose longer side is so long.</summary>
    public static SweepGrid For(SweepChart chart, double left, double top, double length, double mostPitch)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var pitch = Math.Min(mostPitch, length / Math.Max(chart.Columns, chart.Rows));
        return new SweepGrid(chart.Columns, chart.Rows, left, top, pitch);
    }

    /// <summary>Middle of a cell.</summary>
    public (double X, double Y) Middle(int cell) => (
        Left + (((cell % Columns) + 0.5) * Pitch),
        Top + ((Rows - (cell / Columns) - 0.5) * Pitch));

    /// <summary>Squares whose areas are shares of a full one, as one path.</summary>
    public string Squares(IEnumerable<(int Cell, double Share)> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var path = new StringBuilder();
        foreach (var (cell, share) in shares)
        {
            // What is there at all stays visible.
            AddSquare(path, cell, Math.Max(Math.Min(1.6, FullSide), FullSide * Math.Sqrt(share)));
        }

        return path.ToString();
    }

    /// <summary>Equal squares as one path.</summary>
    public string Frames(IEnumerable<int> cells, double side)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var path = new StringBuilder();
        foreach (var cell in cells)
        {
            AddSquare(path, cell, side);
        }

        return path.ToString();
    }

    /// <summary>Equal discs as one path.</summary>
    public string Discs(IEnumerable<int> cells, double radius)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var path = new StringBuilder();
        foreach (var cell in cells)
        {
            var (x, y) = Middle(cell);
            path.Append(
                CultureInfo.InvariantCulture,
                $"M{x - radius:0.#} {y:0.#}a{radius:0.#} {radius:0.#} 0 1 0 {2 * radius:0.#} 0"
                + $"a{radius:0.#} {radius:0.#} 0 1 0 {-2 * radius:0.#} 0z");
        }

        return path.ToString();
    }

    /// <summary>The line between pairs of neighbours, along the edges of their cells.</summary>
    /// <param name="pairs">Cell after cell; a pair lies side by side or one above the other.</param>
    public string Between(IReadOnlyList<int> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var path = new StringBuilder();
        for (var i = 0; i + 1 < pairs.Count; i += 2)
        {
            var (x, y) = Middle(pairs[i]);
            var half = Pitch / 2;
            var isBeside = pairs[i + 1] == pairs[i] + 1;
            path.Append(
                CultureInfo.InvariantCulture,
                $"M{(isBeside ? x + half : x - half):0.#} {y - half:0.#}{(isBeside ? 'v' : 'h')}{Pitch:0.#}");
        }

        return path.ToString();
    }

    private void AddSquare(StringBuilder path, int cell, double side)
    {
        var (x, y) = Middle(cell);
        path.Append(
            CultureInfo.InvariantCulture,
            $"M{x - (side / 2):0.#} {y - (side / 2):0.#}h{side:0.#}v{side:0.#}h{-side:0.#}z");
    }
}
