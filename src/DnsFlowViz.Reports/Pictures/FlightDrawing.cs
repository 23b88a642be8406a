using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>Messages under way, each at the place it has reached.</summary>
internal static class FlightDrawing
{
    public static void Draw(SvgDrawing svg, StagePlan plan, Frame frame, PictureColours colours)
    {
        foreach (var flight in frame.Flights)
        {
            var isAnswer = flight.Mark is not (FlightMark.Query or FlightMark.Loop);
            var length = Math.Max(1, flight.ArrivesNs - flight.SentNs);
            var part = Math.Clamp((double)(frame.ToNs - flight.SentNs) / length, 0, 1);
            if (plan.On(flight.From, flight.To, isAnswer, part) is { } at)
            {
                Mark(svg, at, flight.Mark, flight.SentAgain, colours);
            }
        }
    }

    /// <summary>One mark; shape says what it is before colour does.</summary>
    public static void Mark(
        SvgDrawing svg, PicturePoint at, FlightMark mark, bool sentAgain, PictureColours colours)
    {
        switch (mark)
        {
            case FlightMark.Query:
                svg.Circle(at, 4, colours.Query);
                break;
            case FlightMark.Answer:
                svg.Circle(at, 3.5, colours.Surface, colours.Answer, 2);
                break;
            case FlightMark.Loop:
                svg.Circle(at, 5, colours.Loop, colours.Stage, 1.5);
                break;
            default:
                svg.Diamond(at, 5, colours.Failed);
                break;
        }

        if (sentAgain)
        {
            svg.Circle(at, 8.5, "none", colours.Ink, 1.5);
        }
    }
}
