namespace DnsFlowViz.Contracts.Playback;

/// <summary>
/// Maps watching time to virtual time for one speed: a straight line for a speed of the ladder, pieces of
/// straight lines for a speed schedule (the <em>story clock</em>). Frame <c>k</c> covers the virtual time
/// between <see cref="FrameStartNs"/> of <c>k</c> and of <c>k + 1</c>. Integers only, so server and browser
/// agree.
/// </summary>
public sealed class PlaybackClock
{
    private readonly long[] _virtualNs;
    private readonly long[] _watchNs;
    private readonly long[] _slowdown;
    private readonly long _sliceNs;

    private PlaybackClock(
        int speed, long horizonNs, long[] virtualNs, long[] watchNs, long[] slowdown, long sliceNs)
    {
        Speed = speed;
        HorizonNs = horizonNs;
        _virtualNs = virtualNs;
        _watchNs = watchNs;
        _slowdown = slowdown;
        _sliceNs = sliceNs;
    }

    /// <summary>
    /// The speed this clock plays at, an index of the ladder or <see cref="SpeedLadder.Story"/>.
    /// </summary>
    public int Speed { get; }

    /// <summary>Length of the run, nanoseconds of virtual time.</summary>
    public long HorizonNs { get; }

    /// <summary>Length of the run in watching time, nanoseconds.</summary>
    public long LengthNs => WatchNs(HorizonNs);

    /// <summary>Number of frames from the start to the horizon.</summary>
    public long FrameCount => (LengthNs + SpeedLadder.FrameNs - 1) / SpeedLadder.FrameNs;

    /// <summary>
    /// The clock of a speed; <see cref="SpeedLadder.Story"/> without a schedule plays in real time.
    /// </summary>
    public static PlaybackClock For(int speed, SpeedStep[] schedule, long horizonUs)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var horizonNs = horizonUs * 1000;
        if (speed != SpeedLadder.Story)
        {
            return new PlaybackClock(speed, horizonNs, [], [], [], SpeedLadder.SliceNs(speed));
        }

        var steps = schedule.Length > 0 && schedule[0].FromUs <= 0
            ? schedule
            : [new SpeedStep(0, 1), .. schedule];
        var virtualNs = new long[steps.Length];
        var watchNs = new long[steps.Length];
        var slowdown = new long[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            virtualNs[i] = Math.Max(0, steps[i].FromUs * 1000);
            slowdown[i] = Math.Max(1, steps[i].Slowdown);
            watchNs[i] = i == 0 ? 0 : watchNs[i - 1] + ((virtualNs[i] - virtualNs[i - 1]) * slowdown[i - 1]);
        }

        return new PlaybackClock(speed, horizonNs, virtualNs, watchNs, slowdown, 0);
    }

    /// <summary>
    /// Virtual time at which frame <paramref name="k"/> starts, nanoseconds; never beyond the horizon.
    /// </summary>
    public long FrameStartNs(long k) => _sliceNs > 0
        ? Math.Min(k * _sliceNs, HorizonNs)
        : VirtualNs(k * SpeedLadder.FrameNs);

    /// <summary>The frame that shows virtual time <paramref name="atNs"/>.</summary>
    public long FrameAt(long atNs) => _sliceNs > 0
        ? Math.Clamp(atNs, 0, HorizonNs) / _sliceNs
        : WatchNs(atNs) / SpeedLadder.FrameNs;

    /// <summary>Watching time to virtual time, nanoseconds.</summary>
    public long VirtualNs(long watchNs)
    {
        if (_sliceNs > 0)
        {
            return Math.Min((long)((Int128)watchNs * _sliceNs / SpeedLadder.FrameNs), HorizonNs);
        }

        var i = PieceAt(_watchNs, watchNs);
        return Math.Min(_virtualNs[i] + ((watchNs - _watchNs[i]) / _slowdown[i]), HorizonNs);
    }

    /// <summary>Virtual time to watching time, nanoseconds.</summary>
    public long WatchNs(long virtualNs)
    {
        var at = Math.Clamp(virtualNs, 0, HorizonNs);
        if (_sliceNs > 0)
        {
            return (long)((Int128)at * SpeedLadder.FrameNs / _sliceNs);
        }

        var i = PieceAt(_virtualNs, at);
        return _watchNs[i] + ((at - _virtualNs[i]) * _slowdown[i]);
    }

    /// <summary>
    /// Seconds of watching per virtual second at this instant, in thousandths (real time is 1000).
    /// </summary>
    public long SlowdownMilli(long virtualNs) => _sliceNs > 0
        ? SpeedLadder.FrameNs * 1000 / _sliceNs
        : _slowdown[PieceAt(_virtualNs, virtualNs)] * 1000;

    private static int PieceAt(long[] starts, long at)
    {
        var i = starts.Length - 1;
        while (i > 0 && starts[i] > at)
        {
            i--;
        }

        return i;
    }
}
