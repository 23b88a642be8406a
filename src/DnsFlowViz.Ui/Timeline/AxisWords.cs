namespace DnsFlowViz.Ui.Timeline;

/// <summary>The words of the axis that can be read beside the playhead's own time.</summary>
public static class AxisWords
{
    private const double PxPerLetter = 5.9;
    private const double Margin = 14;

    /// <summary>
    /// Words with their middle, px. A tick under the playhead is left out; the words of a bracket move to
    /// the side of the playhead that has room, and are left out when none has.
    /// </summary>
    public static IEnumerable<TimelineTick> Beside(TimelineDrawing drawing, double headX, double headHalf)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        foreach (var tick in drawing.Ticks)
        {
            if (Math.Abs(tick.X - headX) > headHalf + (tick.Text.Length * PxPerLetter / 2))
            {
                yield return tick;
            }
        }

        foreach (var stretch in drawing.Stretches)
        {
            if (stretch.Text.Length > 0 && Middle(stretch, headX, headHalf) is { } x)
            {
                yield return new TimelineTick(x, stretch.Text);
            }
        }
    }

    private static double? Middle(SlowStretch stretch, double headX, double headHalf)
    {
        var half = (stretch.Text.Length * PxPerLetter / 2) + Margin;
        var middle = (stretch.FromX + stretch.ToX) / 2;
        var (left, right) = (headX - headHalf, headX + headHalf);
        if (middle + half <= left || middle - half >= right)
        {
            return middle;
        }

        if (left - (2 * half) >= stretch.FromX)
        {
            return left - half;
        }

        return right + (2 * half) <= stretch.ToX ? right + half : null;
    }
}
