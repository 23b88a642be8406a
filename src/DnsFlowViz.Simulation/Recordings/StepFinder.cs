using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>Finds the next thing that happens, or the last one that did.</summary>
public static class StepFinder
{
    /// <summary>The unit of any event.</summary>
    public const string Event = "event";

    /// <summary>The unit of loop queries: questions a Consul sends round.</summary>
    public const string Lap = "lap";

    /// <summary>The unit of hops: messages that arrive at the end of a link.</summary>
    public const string Hop = "hop";

    /// <summary>The units there are.</summary>
    public static IReadOnlyList<string> Units { get; } = [Event, Hop, Lap];

    /// <summary>The instant of the next or the previous one; the same instant when there is none.</summary>
    /// <param name="recording">Where it is looked for, as far as it is recorded.</param>
    /// <param name="fromNs">The present instant, nanoseconds of virtual time.</param>
    /// <param name="unit">One of <see cref="Units"/>.</param>
    /// <param name="forward">True for later, false for earlier than the present instant.</param>
    public static long Find(Recording recording, long fromNs, string unit, bool forward)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var found = unit switch
        {
            Event => forward ? NextEvent(recording, fromNs) : PreviousEvent(recording, fromNs),
            Lap => forward ? NextLap(recording, fromNs) : PreviousLap(recording, fromNs),
            Hop => forward ? NextHop(recording, fromNs) : PreviousHop(recording, fromNs),
            _ => throw new ArgumentOutOfRangeException(
                nameof(unit), unit, "A step goes by event, hop or lap."),
        };
        return found < 0 ? fromNs : recording.Run.Trace[found].AtNs;
    }

    private static int NextEvent(Recording recording, long fromNs)
    {
        var number = recording.Run.Trace.FirstAfter(fromNs);
        return number < recording.EventsUpTo(long.MaxValue) ? number : -1;
    }

    private static int PreviousEvent(Recording recording, long fromNs) =>
        recording.EventsUpTo(fromNs - 1) - 1;

    // Something arrives in every few events, so no key frame needs to be jumped over.
    private static int NextHop(Recording recording, long fromNs)
    {
        var end = recording.EventsUpTo(long.MaxValue);
        var number = recording.Run.Trace.FirstAfter(fromNs);
        while (number < end && !IsHop(recording.Run.Trace[number].Kind))
        {
            number++;
        }

        return number < end ? number : -1;
    }

    private static int PreviousHop(Recording recording, long fromNs)
    {
        var number = PreviousEvent(recording, fromNs);
        while (number >= 0 && !IsHop(recording.Run.Trace[number].Kind))
        {
            number--;
        }

        return number;
    }

    private static bool IsHop(TraceKind kind) => kind is TraceKind.QueryArrived or TraceKind.AnswerArrived;

    /// <summary>
    /// Walks on from event to event, and jumps over key frames between which no lap was sent.
    /// </summary>
    private static int NextLap(Recording recording, long fromNs)
    {
        var end = recording.EventsUpTo(long.MaxValue);
        var number = recording.Run.Trace.FirstAfter(fromNs);
        var key = recording.KeyNumberBefore(number);
        while (number < end)
        {
            var isLast = key + 1 >= recording.Keys.Count;
            var next = isLast ? end : Math.Min(end, recording.Keys[key + 1].Events);
            var hasNone = next < end
                && recording.Keys[key + 1].Counters.Laps == recording.Keys[key].Counters.Laps;
            for (; !hasNone && number < next; number++)
            {
                if (recording.Layout.IsLap(recording.Run.Trace[number], recording.Run.Queries))
                {
                    return number;
                }
            }

            (number, key) = (next, key + 1);
        }

        return -1;
    }

    /// <summary>
    /// Walks back from event to event; a key frame without a lap says that none comes before it.
    /// </summary>
    private static int PreviousLap(Recording recording, long fromNs)
    {
        var number = PreviousEvent(recording, fromNs);
        for (var key = recording.KeyNumberBefore(Math.Max(0, number)); key >= 0; key--)
        {
            var here = recording.Keys[key];
            var next = key + 1 < recording.Keys.Count ? recording.Keys[key + 1] : null;
            var hasNone = next is not null
                && number == next.Events - 1
                && next.Counters.Laps == here.Counters.Laps;
            for (; !hasNone && number >= here.Events; number--)
            {
                if (recording.Layout.IsLap(recording.Run.Trace[number], recording.Run.Queries))
                {
                    return number;
                }
            }

            number = here.Events - 1;
            if (here.Counters.Laps == 0)
            {
                return -1;
            }
        }

        return -1;
    }
}
