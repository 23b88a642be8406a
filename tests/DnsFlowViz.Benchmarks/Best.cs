using System.Diagnostics;

namespace DnsFlowViz.Benchmarks;

/// <summary>Times something several times and keeps the best: what a busy machine adds is left out.</summary>
internal static class Best
{
    /// <summary>Milliseconds of the quickest of so many tries.</summary>
    public static double Of(int tries, Action what)
    {
        var best = double.MaxValue;
        for (var i = 0; i < tries; i++)
        {
            var start = Stopwatch.GetTimestamp();
            what();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
