using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// The lines a dnsmasq with <c>log-queries</c> writes, worked out from its events. The model keeps no
/// addresses of answers, so a reply says its code where the daemon would say the address.
/// </summary>
internal static class QueryLog
{
    private const string Daemon = "dnsmasq[612]: ";

    /// <summary>
    /// The lines an event of such a dnsmasq stands for, in the order they are written; most stand for none.
    /// </summary>
    public static IEnumerable<string> LinesOf(Recording recording, TraceEvent item) => item.Kind switch
    {
        TraceKind.SlotTaken => [Asked(recording, item.Query)],
        TraceKind.QuerySent => [Forwarded(recording, item)],
        TraceKind.AnsweredLocally => [Asked(recording, item.Query), Answered(recording, item, "config")],
        TraceKind.AnswerSent when !IsLocal(recording, item) => [Answered(recording, item, "reply")],
        _ => [],
    };

    private static string Asked(Recording recording, int number)
    {
        var query = recording.Run.Queries[number];
        var from = recording.Layout.Addresses[query.From];
        return $"{Daemon}query[{query.Question.Type}] {Name(recording, query)} from {from}";
    }

    private static string Forwarded(Recording recording, in TraceEvent item)
    {
        var query = recording.Run.Queries[item.Query];
        return $"{Daemon}forwarded {Name(recording, query)} to {recording.Layout.Addresses[item.Peer]}";
    }

    private static string Answered(Recording recording, in TraceEvent item, string source)
    {
        ref readonly var query = ref recording.Run.Queries[item.Query];
        var name = RunCounters.IsAnswer(item.B) ? Name(recording, query) : "error";
        return $"{Daemon}{source} {name} is {(Rcode)item.B}";
    }

    /// <summary>
    /// True for an answer of the daemon's own: the decision stands before it at the same instant.
    /// </summary>
    private static bool IsLocal(Recording recording, in TraceEvent item)
    {
        var number = recording.Run.Trace.FirstAfter(item.AtNs);
        while (--number >= 0 && recording.Run.Trace[number].AtNs == item.AtNs)
        {
            ref readonly var other = ref recording.Run.Trace[number];
            if (other.Kind == TraceKind.AnsweredLocally
                && (other.Node, other.Query) == (item.Node, item.Query))
            {
                return true;
            }
        }

        return false;
    }

    private static string Name(Recording recording, in QueryRecord query)
    {
        var text = recording.Run.Names.Text(query.Question.Name);
        return text == "." ? text : text[..^1];
    }
}
