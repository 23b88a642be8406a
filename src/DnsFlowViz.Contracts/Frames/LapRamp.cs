namespace DnsFlowViz.Contracts.Frames;

/// <summary>
/// The colour of a lap: its rank among the laps that are open now, oldest to newest, on a ramp of ten steps.
/// Wherever a lap is drawn it has the same.
/// </summary>
public static class LapRamp
{
    /// <summary>Steps of the ramp.</summary>
    public const int Steps = 10;

    /// <summary>Laps that use the whole ramp; fewer use its beginning only.</summary>
    public const int FullAt = 150;

    /// <summary>The step, from 0.</summary>
    /// <param name="rank">How many open laps are older.</param>
    /// <param name="open">How many laps are open.</param>
    public static int StepOf(int rank, int open) =>
        Math.Min(Steps - 1, rank * Steps / Math.Max(FullAt, open));
}
