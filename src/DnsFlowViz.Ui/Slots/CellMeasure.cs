namespace DnsFlowViz.Ui.Slots;

/// <summary>How the cells of a board lie.</summary>
/// <param name="Columns">Cells in a row.</param>
/// <param name="Pitch">Distance from one cell to the next, in units of the world.</param>
/// <param name="Size">Width and height of a cell.</param>
public sealed record CellMeasure(int Columns, double Pitch, double Size);
