namespace DnsFlowViz.Contracts.Playback;

/// <summary>
/// The speeds a viewer can choose. A speed is the slice of virtual time that one frame covers, so every
/// viewer at the same speed reads the same frames.
/// </summary>
public static class SpeedLadder
{
    /// <summary>
    /// Time of watching that one frame lasts at every speed, in nanoseconds: 31.25 frames a second.
    /// </summary>
    public const long FrameNs = 32_000_000;

    /// <summary>The number <c>Watch</c> takes for "as the scenario's schedule says".</summary>
    public const int Story = -1;

    /// <summary>Index of 1×.</summary>
    public const int RealTime = 10;

    private static readonly (long SliceNs, string Label)[] Rungs =
    [
        (FrameNs / 100_000, "1/100,000×"),
        (FrameNs / 30_000, "1/30,000×"),
        (FrameNs / 10_000, "1/10,000×"),
        (FrameNs / 3_000, "1/3,000×"),
        (FrameNs / 1_000, "1/1,000×"),
        (FrameNs / 300, "1/300×"),
        (FrameNs / 100, "1/100×"),
        (FrameNs / 30, "1/30×"),
        (FrameNs / 10, "1/10×"),
        (FrameNs / 3, "1/3×"),
        (FrameNs, "1×"),
        (FrameNs * 3, "3×"),
        (FrameNs * 10, "10×"),
        (FrameNs * 30, "30×"),
        (FrameNs * 100, "100×"),
    ];

    /// <summary>How many speeds there are; they are numbered from 0, slowest first.</summary>
    public static int Count => Rungs.Length;

    /// <summary>Virtual time one frame covers at this speed, in nanoseconds.</summary>
    public static long SliceNs(int speed) => Rungs[speed].SliceNs;

    /// <summary>How the speed is written, such as <c>1/300×</c>.</summary>
    public static string Label(int speed) => Rungs[speed].Label;

    /// <summary>The speed that is so many thousandths slower than 1×; -1 when the ladder has none.</summary>
    public static int WithSlowdown(long slowdownMilli) =>
        Array.FindIndex(Rungs, rung => rung.SliceNs == FrameNs * 1000 / slowdownMilli);

    /// <summary>True for a speed of the ladder and for <see cref="Story"/>.</summary>
    public static bool Knows(int speed) => speed == Story || (speed >= 0 && speed < Rungs.Length);
}
