using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Reads what the daemons have logged: their own lines, and the lines of a dnsmasq with <c>log-queries</c>.
/// </summary>
public static class LogReader
{
    private const string Loop = "loop";
    private const string Failed = "failed";
    private const string Key = "key";

    /// <summary>The last lines up to and including an instant, oldest first.</summary>
    /// <param name="recording">Where they are read, as far as it is recorded.</param>
    /// <param name="untilNs">The instant, nanoseconds of virtual time.</param>
    /// <param name="most">How many lines at most.</param>
    public static LogEntry[] Read(Recording recording, long untilNs, int most)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var end = recording.EventsUpTo(untilNs);
        var newestFirst = Array.Exists(recording.Layout.LogsQueries, logs => logs)
            ? AmongAll(recording, end)
            : AmongPrinted(recording, end);
        var lines = newestFirst.Take(Math.Max(0, most)).ToArray();
        Array.Reverse(lines);
        return lines;
    }

    private static IEnumerable<LogEntry> AmongPrinted(Recording recording, int end)
    {
        var folding = new LogFolding();
        for (var i = LinesBefore(recording, end) - 1; i >= 0 && !folding.IsSpent; i--)
        {
            var number = recording.Lines[i];
            var line = recording.Run.Trace[number];
            if (ToneOf((LogLine)line.A) != Key)
            {
                folding.Add(line);
                continue;
            }

            foreach (var entry in folding.Close(item => Printed(recording, item)))
            {
                yield return entry;
            }

            yield return Printed(recording, line) with { Query = QueryAt(recording, number) };
        }

        foreach (var entry in folding.Close(item => Printed(recording, item)))
        {
            yield return entry;
        }
    }

    /// <summary>Lines about queries are read in their order, so nothing is folded beside them.</summary>
    private static IEnumerable<LogEntry> AmongAll(Recording recording, int end)
    {
        for (var i = LinesBefore(recording, end) - 1; i >= 0; i--)
        {
            var number = recording.Lines[i];
            yield return Printed(recording, recording.Run.Trace[number]) with
            {
                Query = QueryAt(recording, number),
            };
        }
    }

    private static int LinesBefore(Recording recording, int end)
    {
        var (low, high) = (0, recording.Lines.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = recording.Lines[middle] < end ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static LogEntry Printed(Recording recording, in TraceEvent item)
    {
        var line = (LogLine)item.A;
        var text = recording.Run.TextOf(item);
        var tone = ToneOf(recording, item);
        return new LogEntry(item.AtNs, item.Node, text, tone, LogText.Note(line), item.Query);
    }

    /// <summary>
    /// The query a line is about. A line that names none was printed while the daemon was at one: the facts
    /// it noted at the same instant say which, those after the line first.
    /// </summary>
    private static int QueryAt(Recording recording, int number)
    {
        var item = recording.Run.Trace[number];
        return item.Query >= 0 ? item.Query
            : Beside(recording, number, 1) is >= 0 and var after ? after
            : Beside(recording, number, -1);
    }

    private static int Beside(Recording recording, int number, int way)
    {
        var trace = recording.Run.Trace;
        var (atNs, node) = (trace[number].AtNs, trace[number].Node);
        for (number += way; number >= 0 && number < trace.Count && trace[number].AtNs == atNs; number += way)
        {
            if (trace[number].Node == node && trace[number].Query >= 0)
            {
                return trace[number].Query;
            }
        }

        return -1;
    }

    private static string ToneOf(LogLine line) => line switch
    {
        LogLine.DnsmasqMaximumReached
            or LogLine.DnsmasqMaximumReachedForDomain
            or LogLine.DnsmasqLoopDetected
            or LogLine.ToldDowngrade
            or LogLine.ToldNoSignature
            or LogLine.ResolvedDowngraded
            or LogLine.ResolvedNoSignature
            or LogLine.ResolvedFailedAuxiliary
            or LogLine.ResolvedIncompatibleServer => Key,
        LogLine.ConsulRecurseFailed
            or LogLine.ConsulRecurseRefused
            or LogLine.ConsulAllResolversFailed
            or LogLine.ConsulOldRecurseFailed
            or LogLine.ConsulOldRecurseRefused
            or LogLine.ConsulOldAllResolversFailed
            or LogLine.DnsmasqReplyError
            or LogLine.DnsmasqConfigError
            or LogLine.DnsmasqConfigErrorNotReady => Failed,
        _ => "",
    };

    private static string ToneOf(Recording recording, in TraceEvent item)
    {
        var line = (LogLine)item.A;
        var loops = LogText.IsAboutAQuery(line) && recording.Run.Queries[item.Query].Lap >= 1;
        return loops && ToneOf(line) != Failed ? Loop : ToneOf(line);
    }
}
