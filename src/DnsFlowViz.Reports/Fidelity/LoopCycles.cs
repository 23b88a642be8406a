namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Loop queries counted in whole cycles of Consul's recursor timeout, the first left out.</summary>
internal static class LoopCycles
{
    /// <summary>
    /// The queries of each whole cycle from the second one to the last loop packet; empty when there is no
    /// such cycle.
    /// </summary>
    /// <param name="queries">When, microseconds from the first loop packet, and how many.</param>
    /// <param name="lastUs">The last loop packet.</param>
    /// <param name="cycleUs">Length of a cycle.</param>
    public static int[] Count(IEnumerable<(long AtUs, int Count)> queries, long lastUs, long cycleUs)
    {
        var cycles = Math.Min(lastUs / cycleUs, 100_000);
        if (cycles < 2)
        {
            return [];
        }

        var counts = new int[cycles - 1];
        foreach (var (atUs, count) in queries)
        {
            var cycle = (atUs / cycleUs) - 1;
            if (atUs >= cycleUs && cycle < counts.Length)
            {
                counts[cycle] += count;
            }
        }

        return counts;
    }

    public static double? PerSecond(int[] counts, long cycleUs) =>
        counts.Length == 0 ? null : counts.Sum() * 1e6 / (counts.Length * cycleUs);

    /// <summary>The middle one of the cycles that end before an instant.</summary>
    public static double? Typical(int[] counts, long cycleUs, long untilUs)
    {
        var whole = counts.Take((int)Math.Clamp((untilUs / cycleUs) - 1, 0, counts.Length)).Order().ToArray();
        return whole.Length == 0 ? null : whole[whole.Length / 2];
    }

    /// <summary>How far a loop went that had so many questions and so many queries of Consul.</summary>
    public static string Name(int questions, int laps) =>
        laps == 0 ? "none" : laps <= questions ? "one lap" : "endless";
}
