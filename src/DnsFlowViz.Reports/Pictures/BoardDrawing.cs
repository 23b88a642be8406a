using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// The slots of a dnsmasq, fifteen in a row, several in a cell when there are more than three hundred. Laps
/// are coloured by their rank among the open ones, oldest to newest.
/// </summary>
internal static class BoardDrawing
{
    private const int Columns = 15;
    private const int MostRows = 11;
    private const int MostSingle = 300;
    private const int MergedCells = 150;
    private const int PaleSteps = 4;
    private const double Room = 240;

    public static void Draw(
        SvgDrawing svg, double x, double y, SlotView[] slots, PictureColours colours)
    {
        var perCell = slots.Length <= MostSingle ? 1 : (slots.Length + MergedCells - 1) / MergedCells;
        var cells = slots.Chunk(perCell).ToArray();
        var columns = Columns;
        while ((cells.Length + columns - 1) / columns * (Room / columns) > MostRows * (Room / Columns))
        {
            columns++;
        }

        var pitch = Room / columns;
        var steps = Steps(slots);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var at = new PicturePoint(x + (cell % columns * pitch), y + (cell / columns * pitch));
            DrawCell(svg, at, pitch * 14 / 16, cells[cell], steps, colours);
        }
    }

    private static void DrawCell(
        SvgDrawing svg, PicturePoint at, double size, SlotView[] cell, Dictionary<int, int> steps,
        PictureColours colours)
    {
        var step = cell.Max(slot => steps.GetValueOrDefault(slot.Slot, -1));
        var isLegit = step < 0 && cell.Any(slot => slot.Holder == SlotHolder.Legit);
        var edge = isLegit ? colours.Query : step is >= 0 and < PaleSteps ? colours.LoopEdge : null;
        var fill = step >= 0 ? colours.Ramp[step] : isLegit ? colours.LegitTint : colours.SlotFree;
        svg.Rect(at.X, at.Y, size, size, fill, edge, 2);
        var middle = new PicturePoint(at.X + (size / 2), at.Y + (size / 2));
        if (isLegit)
        {
            svg.Circle(middle, size / 6, colours.Query);
        }

        if (cell.Any(slot => slot.SentAgain && slot.Holder != SlotHolder.Free))
        {
            svg.Circle(
                middle, size / 4.5, "none",
                step is >= 0 and < PaleSteps || isLegit ? colours.Ink : colours.Surface, 1.5);
        }
    }

    /// <summary>The step of the ramp of every slot held by the loop.</summary>
    private static Dictionary<int, int> Steps(SlotView[] slots)
    {
        var open = slots.Where(slot => slot.Holder == SlotHolder.Loop)
            .OrderBy(slot => slot.SinceNs).ThenBy(slot => slot.Slot).ToList();
        return open.Select((slot, rank) => (slot.Slot, Step: LapRamp.StepOf(rank, open.Count)))
            .ToDictionary(item => item.Slot, item => item.Step);
    }
}
