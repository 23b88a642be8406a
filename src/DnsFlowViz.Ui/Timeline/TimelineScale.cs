using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Timeline;

/// <summary>
/// Maps instants to places on the timeline, 0 at its left edge and 1 at its right, on either axis.
/// </summary>
public sealed class TimelineScale
{
    private readonly PlaybackClock _clock;
    private readonly double _from;
    private readonly double _length;

    /// <summary>The scale of one part of a run.</summary>
    public TimelineScale(RunOpened run, TimelineRange range)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(range);
        Range = range;
        var speed = range.Story ? SpeedLadder.Story : SpeedLadder.RealTime;
        _clock = PlaybackClock.For(speed, run.Schedule, run.HorizonUs);
        _from = Watch(range.FromUs * 1000);
        _length = Math.Max(1, Watch(range.ToUs * 1000) - _from);
    }

    /// <summary>The part of the run that is shown.</summary>
    public TimelineRange Range { get; }

    /// <summary>
    /// Place of an instant (nanoseconds of virtual time); outside 0 to 1 when it is not in the part.
    /// </summary>
    public double At(long ns) => (Watch(ns) - _from) / _length;

    /// <summary>The instant at a place, nanoseconds of virtual time.</summary>
    public long NsAt(double place) => _clock.VirtualNs((long)(_from + (Math.Clamp(place, 0, 1) * _length)));

    private double Watch(long ns) => _clock.WatchNs(ns);
}
