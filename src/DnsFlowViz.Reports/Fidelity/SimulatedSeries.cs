namespace DnsFlowViz.Reports.Fidelity;

/// <summary>A simulated run over time, in the bins of the measured one.</summary>
internal static class SimulatedSeries
{
    public static LabSeries Of(SimulatedCapture capture, LabSeries bins)
    {
        var count = bins.Counts.Values.Concat(bins.Levels.Values).Select(row => row.Length)
            .DefaultIfEmpty(0).Max();
        var queries = new double[count];
        foreach (var at in capture.ConsulQueriesUs)
        {
            if (Bin(capture, bins, at) is var bin && bin >= 0 && bin < count)
            {
                queries[bin]++;
            }
        }

        return bins with
        {
            Counts = new Dictionary<string, double[]> { [LabSeries.LoopQueries] = queries },
            Levels = new Dictionary<string, double[]> { [LabSeries.Pending] = Pending(capture, bins, count) },
        };
    }

    /// <summary>The highest level in each bin; a level lasts until it changes.</summary>
    private static double[] Pending(SimulatedCapture capture, LabSeries bins, int count)
    {
        var levels = new double[count];
        var (from, level) = (0, 0);
        foreach (var (atUs, records) in capture.Records)
        {
            var bin = Math.Min(Bin(capture, bins, atUs), count);
            for (; from < bin; from++)
            {
                levels[from] = Math.Max(levels[from], level);
            }

            level = records;
            if (bin >= 0 && bin < count)
            {
                levels[bin] = Math.Max(levels[bin], records);
            }
        }

        for (; from < count; from++)
        {
            levels[from] = Math.Max(levels[from], level);
        }

        return levels;
    }

    private static int Bin(SimulatedCapture capture, LabSeries bins, long atUs) =>
        (int)Math.Floor((double)(atUs - capture.StartUs) / bins.BinUs) - bins.FirstBin;
}
