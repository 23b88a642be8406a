using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>What the marks mean, in one row at the foot of the stage.</summary>
internal static class LegendDrawing
{
    private static readonly (FlightMark Mark, bool Again, string Words, double Width)[] Entries =
    [
        (FlightMark.Query, false, "query", 62),
        (FlightMark.Answer, false, "answer", 70),
        (FlightMark.Loop, false, "loop query", 92),
        (FlightMark.Query, true, "sent again", 92),
        (FlightMark.Failed, false, "failed", 62),
    ];

    public static void Draw(SvgDrawing svg, StagePlan plan, PictureColours colours)
    {
        var x = plan.Width - Entries.Sum(entry => entry.Width) - 16;
        var y = plan.Height - 24;
        foreach (var (mark, again, words, width) in Entries)
        {
            FlightDrawing.Mark(svg, new PicturePoint(x, y), mark, again, colours);
            svg.Words(x + 14, y + 4, words, new SvgFont(11, colours.Ink2));
            x += width;
        }
    }
}
