using System.Text.Json;
using DnsFlowViz.Ui.Flow;

namespace DnsFlowViz.Ui.Slots;

/// <summary>
/// How many cells a board has and how they lie: one per slot up to 300 slots, then several slots per cell,
/// fifteen in a row. A board that would need more than eleven rows gets smaller cells and more of them in a
/// row, so that its card keeps its size.
/// </summary>
public sealed class BoardShape
{
    /// <summary>Free space around the cells.</summary>
    public const double Pad = 4;

    /// <summary>
    /// Age at which the bar of a cell is full, nanoseconds: dnsmasq gives a record up after ten seconds.
    /// </summary>
    public const long FullAgeNs = 10_000_000_000;

    /// <summary>Part of <see cref="FullAgeNs"/> from which the bar is drawn.</summary>
    public const double AgeFrom = 0.3;

    private const int MostSingle = 300;
    private const int MergedCells = 150;
    private const int FullColumns = 15;
    private const int MostRows = 11;
    private const double FullPitch = 16;
    private const double SizeOfPitch = 14.0 / 16;

    /// <summary>The shape of a board with this many slots.</summary>
    public BoardShape(int slots)
    {
        Slots = slots;
        PerCell = slots <= MostSingle ? 1 : (slots + MergedCells - 1) / MergedCells;
        Cells = (slots + PerCell - 1) / PerCell;
        Columns = FullColumns;
        while (Rows * Pitch > MostRows * FullPitch)
        {
            Columns++;
        }
    }

    /// <summary>Slots of the table.</summary>
    public int Slots { get; }

    /// <summary>Slots that share a cell.</summary>
    public int PerCell { get; }

    /// <summary>Cells on the board.</summary>
    public int Cells { get; }

    /// <summary>Cells in a row.</summary>
    public int Columns { get; }

    /// <summary>Rows of cells; the last one may be short.</summary>
    public int Rows => (Cells + Columns - 1) / Columns;

    /// <summary>Distance from one cell to the next.</summary>
    public double Pitch => FullPitch * FullColumns / Columns;

    /// <summary>Width and height of a cell.</summary>
    public double Size => Pitch * SizeOfPitch;

    /// <summary>Width of all cells.</summary>
    public double Width => (Columns * Pitch) - (Pitch - Size);

    /// <summary>Height of all cells.</summary>
    public double Height => (Math.Max(1, Rows) * Pitch) - (Pitch - Size);

    /// <summary>The cell at a point of the board; -1 when there is none.</summary>
    public int CellAt(double x, double y)
    {
        var (column, row) = ((int)Math.Floor(x / Pitch), (int)Math.Floor(y / Pitch));
        var cell = (row * Columns) + column;
        return column >= 0 && column < Columns && row >= 0 && cell < Cells ? cell : -1;
    }

    /// <summary>The layout for the canvas module as JSON.</summary>
    public string Layout()
    {
        var paints = CellPaint.All;
        var tokens = paints.SelectMany(p => new[] { p.Fill, p.Edge, p.Dot, p.Ring, p.Age })
            .OfType<string>()
            .Concat(["--ink", "--focus"])
            .Distinct()
            .ToArray();
        var grid = new CanvasGrid(
            CanvasLayout.Camera,
            Width + (2 * Pad),
            Height + (2 * Pad),
            Pad,
            new CellMeasure(Columns, Pitch, Size),
            tokens,
            paints,
            "--ink",
            "--ink",
            "--focus",
            AgeFrom);
        return JsonSerializer.Serialize(grid, CanvasJson.Default.CanvasGrid);
    }
}
