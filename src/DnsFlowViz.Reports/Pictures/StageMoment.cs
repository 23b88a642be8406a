using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>The stage of a run at one instant, as a paused page shows it.</summary>
/// <param name="Run">The run as it stands at the instant.</param>
/// <param name="Names">The question that goes round, such as <c>DS consul.</c>; empty when none does.</param>
/// <param name="Frame">The whole picture of the instant.</param>
public sealed record StageMoment(RunOpened Run, string Names, Frame Frame)
{
    /// <summary>Messages a picture draws at most; beyond it a link says how many there are.</summary>
    public const int MostFlights = 600;

    /// <summary>
    /// The finest slices of the ladder, as a paused page takes them: the picture of an instant.
    /// </summary>
    private const int PausedSpeed = 0;

    /// <summary>
    /// Reads the stage at an instant. The frame has the very bytes that a page paused there receives.
    /// </summary>
    /// <param name="recording">The run, complete.</param>
    /// <param name="run">What does not change of it.</param>
    /// <param name="atNs">The instant, nanoseconds of virtual time; it is brought into the run.</param>
    public static StageMoment At(Recording recording, RunOpened run, long atNs)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(run);
        var clock = PlaybackClock.For(PausedSpeed, run.Schedule, run.HorizonUs);
        var k = clock.FrameAt(Math.Clamp(atNs, 0, Math.Max(0, clock.HorizonNs - 1)));
        var frame = new Frame();
        new FrameBuilder(recording).Build(clock, k, k, MostFlights, frame);
        return new StageMoment(ConfigNow.At(run, frame.ToNs), LoopName(recording, frame), frame);
    }

    /// <summary>Slots of one dnsmasq, in order.</summary>
    internal SlotView[] Board(int node) => [.. Frame.Slots.Where(slot => slot.Node == node)];

    private static string LoopName(Recording recording, Frame frame)
    {
        var deepest = frame.Slots.Where(slot => slot.Holder == SlotHolder.Loop)
            .OrderByDescending(slot => slot.Lap).Select(slot => slot.Query).FirstOrDefault(-1);
        if (deepest < 0)
        {
            return "";
        }

        var question = recording.Run.Queries[deepest].Question;
        return $"{question.Type} {recording.Run.Names.Text(question.Name)}";
    }
}
