using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>Two thousand messages under way, everything else visible, and no graphics card.</summary>
public sealed class StressTests(StageFixture stage, ITestOutputHelper output) : IClassFixture<StageFixture>
{
    private const double MedianMs = 1000.0 / 60;
    private const double P95Ms = 1000.0 / 30;
    private const double Settled = 3;

    // A hiccup of the machine in one stretch is not the messages' doing.
    private const int MostTries = 4;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The goal is 60 pictures a second in the median and 30 at the 95th percentile. How far a shared machine
    /// is from that is measured with a run in which next to nothing moves; three times as much is allowed
    /// here, and besides half a picture more in the median and three pictures in the percentile.
    /// </summary>
    [Fact]
    public async Task Two_thousand_messages_move_as_smoothly_as_a_handful()
    {
        var isSmooth = false;
        for (var left = MostTries; left > 0 && !isSmooth; left--)
        {
            var quiet = await Measure("incident-no-recursors");
            var stress = await Measure("stress-2000");
            output.WriteLine($"quiet  {quiet}");
            output.WriteLine($"stress {stress}");
            Assert.True(stress.Live >= 2_000, $"{stress}");
            isSmooth = stress.MedianMs <= (MedianMs * 1.5) + (Math.Max(0, quiet.MedianMs - MedianMs) * 3)
                && stress.P95Ms <= P95Ms + (MedianMs * 3) + (Math.Max(0, quiet.P95Ms - P95Ms) * 3);
        }

        Assert.True(isSmooth, $"Pictures were late in each of {MostTries} stretches.");
    }

    private async Task<FrameTimes> Measure(string scenario)
    {
        var tab = await stage.Open($"?scenario={scenario}");
        await tab.IsAlive();
        await Assertions.Expect(tab.Pause).ToBeVisibleAsync();
        await StageTab.Until(async () => await tab.Playhead() > Settled, "the first answers to be back");
        var times = await FrameTimes.Of(tab, Length);
        await tab.Page.CloseAsync();
        return times;
    }
}
