namespace DnsFlowViz.Ui.Slots;

/// <summary>
/// What the canvas module is told about a board before it draws. Colours are names of tokens.
/// </summary>
/// <param name="Camera">Selector of the element whose size decides the scale.</param>
/// <param name="Width">Width of the canvas in units of the world.</param>
/// <param name="Height">Height of the canvas.</param>
/// <param name="Pad">Free space around the cells, for the outline of the chosen one.</param>
/// <param name="Cells">Columns, and the pitch and size of a cell.</param>
/// <param name="Tokens">Every token whose value the module has to read.</param>
/// <param name="Paints">Looks of cells, by number.</param>
/// <param name="Freed">Outline of a cell that has just changed hands.</param>
/// <param name="Chosen">Outline of the cell that is pointed at, and of its kin.</param>
/// <param name="Cursor">Outline of the cell under the keyboard.</param>
/// <param name="AgeFrom">Age from which a cell shows it, as a part of the timeout.</param>
public sealed record CanvasGrid(
    string Camera,
    double Width,
    double Height,
    double Pad,
    CellMeasure Cells,
    string[] Tokens,
    IReadOnlyList<CellPaint> Paints,
    string Freed,
    string Chosen,
    string Cursor,
    double AgeFrom);
