using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <summary>The part of a run that the timeline shows.</summary>
/// <param name="Story">True: equal width for equal watching time. False: equal width for equal virtual
/// time.</param>
/// <param name="FromUs">Left edge, microseconds of virtual time.</param>
/// <param name="ToUs">Right edge, microseconds of virtual time.</param>
public sealed record TimelineRange(bool Story, long FromUs, long ToUs)
{
    /// <summary>The shortest part that can be shown, microseconds.</summary>
    public const long NarrowestUs = 1000;

    /// <summary>Length of the part, microseconds of virtual time.</summary>
    public long LengthUs => ToUs - FromUs;

    /// <summary>The whole run.</summary>
    public static TimelineRange Whole(RunOpened run, bool story)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new TimelineRange(story, 0, run.HorizonUs);
    }

    /// <summary>A part twice as long, or half as long, around an instant that stays inside it.</summary>
    public TimelineRange Zoomed(bool closer, long aroundUs, long horizonUs)
    {
        var wanted = closer ? LengthUs / 2 : LengthUs * 2;
        var length = Math.Clamp(wanted, Math.Min(NarrowestUs, horizonUs), horizonUs);
        var from = Math.Clamp(aroundUs - (length / 2), 0, horizonUs - length);
        return new TimelineRange(false, from, from + length);
    }
}
