using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Ui.Flow;

/// <summary>Says how far the dots on a link are thinned. Numbers are never thinned, only dots.</summary>
public static class Sampling
{
    /// <summary>
    /// Messages that one dot between two nodes stands for, the larger of both directions; 1 when all are
    /// drawn.
    /// </summary>
    public static int On(Frame frame, int one, int other)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var most = 1;
        foreach (var count in frame.Links)
        {
            var isHere = (count.From == one && count.To == other) || (count.From == other && count.To == one);
            if (isHere && count.Drawn > 0 && count.Total > count.Drawn)
            {
                most = Math.Max(most, (int)Math.Round((double)count.Total / count.Drawn));
            }
        }

        return most;
    }
}
