namespace DnsFlowViz.Browser.Tests;

/// <summary>How long the pictures of a page took, as its own animation frames tell.</summary>
/// <param name="Count">Pictures in the time that was measured.</param>
/// <param name="MedianMs">Half of them took at most so long, milliseconds.</param>
/// <param name="P95Ms">Nineteen of twenty took at most so long.</param>
/// <param name="Live">Fewest messages under way in one of them.</param>
internal sealed record FrameTimes(int Count, double MedianMs, double P95Ms, int Live)
{
    private const string Script = """
        (length) => new Promise((done) => {
          const times = [];
          const live = () => Math.max(0, ...[...document.querySelectorAll('canvas')].map((c) => c.live ?? 0));
          let [start, last, least] = [0, 0, Infinity];
          const look = (now) => {
            if (last) { times.push(now - last); } else { start = now; }
            last = now;
            least = Math.min(least, live());
            if (now - start < length) { requestAnimationFrame(look); return; }
            times.sort((a, b) => a - b);
            done([times.length, times[times.length >> 1], times[Math.floor(times.length * 0.95)], least]);
          };
          requestAnimationFrame(look);
        })
        """;

    /// <summary>Looks at a tab for so long.</summary>
    public static async Task<FrameTimes> Of(StageTab tab, TimeSpan length)
    {
        var seen = await tab.Page.EvaluateAsync<double[]>(Script, length.TotalMilliseconds);
        return new FrameTimes((int)seen[0], seen[1], seen[2], (int)seen[3]);
    }
}
