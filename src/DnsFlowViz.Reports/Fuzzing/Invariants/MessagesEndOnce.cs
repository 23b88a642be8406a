using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// Every message ends exactly once. A query sent is marked as lost; or, at the instant it said it would
/// arrive, it arrives, is dropped by a full socket, or meets a closed port; or it is under way at the end.
/// The same goes for an answer. An upstream reads without a word, so its arrivals are not looked for.
/// </summary>
internal static class MessagesEndOnce
{
    public static string? BrokenBy(PlayedCase played)
    {
        var underWay = new Dictionary<(int Query, bool Answer, int At, long DueNs), int>();
        var taken = -1;
        foreach (var item in played.Events)
        {
            if (item.Kind is TraceKind.QuerySent or TraceKind.AnswerSent)
            {
                Send(played, item, underWay);
            }
            else if (Ends(played, item) && !Arrive(item, underWay) && !FollowsItsArrival(item, taken))
            {
                return Said.At(played, item, "a message ended that was not due");
            }

            taken = item.Kind == TraceKind.QueryArrived ? item.Query : taken;
        }

        var late = underWay.FirstOrDefault(one => one.Key.DueNs < played.KnownToNs && one.Value > 0);
        return late.Value > 0
            ? $"a message about query {late.Key.Query} was due at {late.Key.DueNs} ns and never ended"
            : null;
    }

    private static void Send(
        PlayedCase played, in TraceEvent item, Dictionary<(int, bool, int, long), int> underWay)
    {
        var readsSilently = item.Kind == TraceKind.QuerySent
            && played.KindOf(item.Peer) == NodeKind.Upstream;
        if ((item.Flags & TraceFlags.Lost) == 0 && !readsSilently)
        {
            var key = (item.Query, item.Kind == TraceKind.AnswerSent, item.Peer, item.AtNs + item.A);
            underWay[key] = underWay.GetValueOrDefault(key) + 1;
        }
    }

    private static bool Ends(PlayedCase played, in TraceEvent item) =>
        item.Kind is TraceKind.QueryArrived or TraceKind.QueryDropped or TraceKind.AnswerArrived
        || (item.Kind == TraceKind.PortRefused && played.KindOf(item.Node) != NodeKind.Upstream);

    private static bool Arrive(in TraceEvent item, Dictionary<(int, bool, int, long), int> underWay)
    {
        // A refusal is of a query or of an answer; the one that is due tells which.
        var isAnswer = item.Kind == TraceKind.AnswerArrived;
        return Remove((item.Query, isAnswer, item.Node, item.AtNs), underWay)
            || (item.Kind == TraceKind.PortRefused
                && Remove((item.Query, true, item.Node, item.AtNs), underWay));
    }

    private static bool Remove(
        (int Query, bool Answer, int At, long DueNs) key, Dictionary<(int, bool, int, long), int> underWay)
    {
        if (!underWay.TryGetValue(key, out var count))
        {
            return false;
        }

        if (count == 1)
        {
            underWay.Remove(key);
        }
        else
        {
            underWay[key] = count - 1;
        }

        return true;
    }

    /// <summary>A Consul with no recursion free drops a query that it has just read.</summary>
    private static bool FollowsItsArrival(in TraceEvent item, int arrived) =>
        item.Kind == TraceKind.QueryDropped && item.Query == arrived;
}
