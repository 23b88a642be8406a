using DnsFlowViz.Ui.Flow;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Slots;

/// <summary>The cells of a board as markup, for as long as no canvas draws them.</summary>
public sealed partial class BoardCells : ComponentBase
{
    /// <summary>How the cells lie.</summary>
    [Parameter, EditorRequired]
    public required BoardShape Shape { get; set; }

    /// <summary>What they show.</summary>
    [Parameter, EditorRequired]
    public required BoardState State { get; set; }

    private static double Inset(BoardCell cell) => CellPaint.All[cell.Paint].Width / 2;

    private static string ClassOf(int paint) => paint switch
    {
        CellPaint.Free => "slot free",
        CellPaint.Legit => "slot legit",
        _ when CellPaint.All[paint].Edge is null => $"slot loop ramp-{paint}",
        _ => $"slot loop edged ramp-{paint}",
    };

    private static string RingOf(int paint) =>
        CellPaint.All[paint].Ring == "--ink" ? "slot-ring dark" : "slot-ring";

    private double Inner(BoardCell cell) => Shape.Size - (2 * Inset(cell));

    private double XOf(int i) => (i % Shape.Columns * Shape.Pitch) + Inset(State.Cells[i]);

    private double YOf(int i) => (i / Shape.Columns * Shape.Pitch) + Inset(State.Cells[i]);

    private string MiddleOf(double edge, BoardCell cell) => Number.Exact(edge + (Inner(cell) / 2));
}
